package dev.seriatim.language.ide.fixes;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.xtext.resource.XtextResource;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.validation.IssueCodes;
import dev.seriatim.language.messages.LinkingMessages;
import dev.seriatim.language.messages.SyntaxMessages;
import dev.seriatim.model.validation.ModelIssues;

/** How problems of a text can be mended. */
public final class Fixes {

	private Fixes() {
	}

	/**
	 * Parses the text, and reads what it imports: not for the UI thread.
	 *
	 * @param code   of the problem
	 * @param offset of the problem in chars
	 * @param length of the problem in chars
	 * @return the likeliest first; empty when no way is known, or the text has changed so that the problem is not there any more
	 */
	public static List<Fix> of(Path file, String text, String code, int offset, int length) {
		if (TextResource.refusal(text).isPresent() || offset < 0 || length < 0 || offset + length > text.length())
			return List.of();
		return of(TextResource.of(file, text), code, offset, length);
	}

	/** As {@link #of(Path, String, String, int, int)}, for a text that is parsed already. */
	static List<Fix> of(XtextResource resource, String code, int offset, int length) {
		var place = Place.of(resource, offset, length);
		return switch (code) {
		case SyntaxMessages.SYNTAX -> SyntaxFixes.of(place);
		case LinkingMessages.UNKNOWN_API, LinkingMessages.UNKNOWN_CALLBACK, LinkingMessages.UNKNOWN_ELEMENT -> NameFixes.reference(place);
		case LinkingMessages.UNKNOWN_CONSUMER -> NameFixes.consumer(place);
		case IssueCodes.IMPORT_NOT_FOUND -> NameFixes.importedFile(place);
		case ModelIssues.UNKNOWN_RULE -> NameFixes.rule(place);
		case IssueCodes.NO_HEADER -> ContractFixes.header(place);
		case IssueCodes.GIVEN_TWICE, ModelIssues.LOCK_CONTRADICTION, ModelIssues.TAKES_HELD_LOCK, ModelIssues.REQUIRED_AND_OPTIONAL -> RemovalFixes.property(place);
		case IssueCodes.LISTED_TWICE, ModelIssues.NOTIFY_TWICE, ModelIssues.REFERS_TO_ITSELF, ModelIssues.SHORTCUT_CIRCLE, ModelIssues.RAISED_ANYWAY,
				ModelIssues.ADDED_TWICE ->
			RemovalFixes.listed(place);
		case ModelIssues.DUPLICATE_NAME, ModelIssues.STAND_IN_TWICE, ModelIssues.SEVERITY_TWICE, ModelIssues.SITE_UNCHANGED, ModelIssues.PATCH_DROPPED,
				ModelIssues.SAME_PATCH, ModelIssues.NOTHING_TO_SQUASH, ModelIssues.ORDER_CONTRADICTION ->
			RemovalFixes.statement(place);
		case ModelIssues.SUBJECT_TWICE -> RemovalFixes.word(place);
		case ModelIssues.RANGE_REVERSED -> SeriesFixes.range(place);
		case ModelIssues.REROLL_OF_ANOTHER_VERSION -> SeriesFixes.reroll(place);
		case ModelIssues.AUDIENCE_TOO_LATE -> SeriesFixes.audience(place);
		case ModelIssues.NO_STAND_IN -> SeriesFixes.leftOut(place);
		default -> List.of();
		};
	}
}
