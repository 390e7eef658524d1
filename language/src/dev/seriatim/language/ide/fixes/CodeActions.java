package dev.seriatim.language.ide.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;

/** Offers {@link Fixes} to editors that ask over LSP. */
public class CodeActions implements ICodeActionService2 {

	@Override
	public List<Either<Command, CodeAction>> getCodeActions(Options options) {
		return options.getLanguageServerAccess().doSyncRead(options.getURI(), context -> {
			var actions = new ArrayList<Either<Command, CodeAction>>();
			for (var diagnostic : options.getCodeActionParams().getContext().getDiagnostics())
				if (diagnostic.getCode() != null && diagnostic.getCode().isLeft() && context.getResource() instanceof XtextResource resource)
					fixes(resource, context.getDocument(), diagnostic)
							.forEach(fix -> actions.add(Either.forRight(action(fix, options.getURI(), context.getDocument(), diagnostic))));
			return actions;
		});
	}

	private static List<Fix> fixes(XtextResource resource, Document document, Diagnostic diagnostic) {
		var start = document.getOffSet(diagnostic.getRange().getStart());
		return Fixes.of(resource, diagnostic.getCode().getLeft(), start, document.getOffSet(diagnostic.getRange().getEnd()) - start);
	}

	private static CodeAction action(Fix fix, String uri, Document document, Diagnostic diagnostic) {
		var edits = fix.changes().stream().map(change -> new TextEdit(
				new Range(document.getPosition(change.offset()), document.getPosition(change.offset() + change.length())), change.text())).toList();
		var action = new CodeAction(fix.label());
		action.setKind(CodeActionKind.QuickFix);
		action.setDiagnostics(List.of(diagnostic));
		action.setEdit(new WorkspaceEdit(Map.of(uri, edits)));
		return action;
	}
}
