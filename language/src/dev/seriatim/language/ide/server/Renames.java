package dev.seriatim.language.ide.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.xtext.ide.server.rename.IRenameService2;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.ide.Mention;
import dev.seriatim.language.ide.Renaming;

/** Renames in all texts that name the same. What is refused is an answer with the reason, which clients show. */
public class Renames implements IRenameService2 {

	private static final int REQUEST_FAILED = -32803;

	@Override
	public WorkspaceEdit rename(Options options) {
		var params = options.getRenameParams();
		return options.getLanguageServerAccess().doSyncRead(params.getTextDocument().getUri(), context -> {
			var workspace = new OpenTexts(context.getResource().getResourceSet());
			var outcome = Renaming.to(params.getNewName(), TextResource.file(context.getResource()), context.getDocument().getContents(),
					context.getDocument().getOffSet(params.getPosition()), workspace);
			return switch (outcome) {
			case Renaming.Refused refused -> throw new ResponseErrorException(new ResponseError(REQUEST_FAILED, refused.reason(), null));
			case Renaming.Edits edits -> edit(edits, params.getNewName(), new Places(workspace));
			};
		});
	}

	private static WorkspaceEdit edit(Renaming.Edits edits, String newName, Places places) {
		var changes = new LinkedHashMap<String, List<TextEdit>>();
		edits.places().forEach((Path file, List<Mention> mentions) -> {
			var locations = mentions.stream().flatMap(mention -> places.location(mention).stream()).toList();
			changes.put(locations.getFirst().getUri(), locations.stream().map(location -> new TextEdit(location.getRange(), newName)).toList());
		});
		return new WorkspaceEdit(changes);
	}

	@Override
	public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameOptions options) {
		var params = options.getParams();
		return options.getLanguageServerAccess().doSyncRead(params.getTextDocument().getUri(), context -> Renaming
				.candidate(TextResource.file(context.getResource()), context.getDocument().getContents(), context.getDocument().getOffSet(params.getPosition()))
				.map(mention -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(Places.range(context.getDocument(), mention)))
				.orElse(null));
	}
}
