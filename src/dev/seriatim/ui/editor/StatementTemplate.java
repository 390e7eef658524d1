package dev.seriatim.ui.editor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContext;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateProposal;
import org.eclipse.jface.text.templates.TemplateVariable;
import org.eclipse.jface.text.templates.TemplateVariableResolver;

import dev.seriatim.language.ide.Proposals.Proposal;

/** Statements to fill in: the platform's templates from the snippets of the language. */
final class StatementTemplate {

	private static final Pattern PLACE = Pattern.compile("\\$\\{(\\d+):([^}]*)\\}");
	private static final String GIVEN = "given";
	private static final TemplateContextType TYPE = new TemplateContextType("dev.seriatim.ui.statement");

	static {
		TYPE.addResolver(new GivenText());
		TYPE.addResolver(new GlobalTemplateVariables.Cursor());
	}

	private StatementTemplate() {
	}

	static ICompletionProposal proposal(IDocument document, Proposal proposal) {
		Template template = new Template(proposal.label(), "", TYPE.getId(), pattern(proposal.text()), false);
		DocumentTemplateContext context = new DocumentTemplateContext(TYPE, document, proposal.offset(), proposal.length());
		return new TemplateProposal(template, context, new Region(proposal.offset(), proposal.length()), null) {

			@Override
			public String getDisplayString() {
				return proposal.label();
			}
		};
	}

	/** For example {@code ${place1:given('name')}} for {@code ${1:name}}. */
	private static String pattern(String snippet) {
		return PLACE.matcher(snippet).replaceAll(place -> Matcher.quoteReplacement("${place" + place.group(1) + ":" + GIVEN + "('" + place.group(2) + "')}"))
				.replace("$0", "${" + GlobalTemplateVariables.Cursor.NAME + "}");
	}

	/** Fills in what the snippet gives, for the user to replace. */
	private static final class GivenText extends TemplateVariableResolver {

		private GivenText() {
			super(GIVEN, "");
		}

		@Override
		public void resolve(TemplateVariable variable, TemplateContext context) {
			List<String> given = variable.getVariableType().getParams();
			variable.setValue(given.isEmpty() ? variable.getName() : given.getFirst());
			variable.setUnambiguous(false);
			variable.setResolved(true);
		}
	}
}
