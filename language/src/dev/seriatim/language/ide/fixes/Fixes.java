package dev.seriatim.language.ide.fixes;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.xtext.resource.XtextResource;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.messages.LinkingMessages;
import dev.seriatim.language.messages.SyntaxMessages;
import dev.seriatim.language.validation.IssueCodes;
import dev.seriatim.model.validation.ModelIssues;

/** How problems of a text can be mended. */
public final class Fixes {

	private static final Map<String, Function<Place, List<Fix>>> WAYS = Map.ofEntries(entry(SyntaxMessages.SYNTAX, SyntaxFixes::of),
			entry(LinkingMessages.UNKNOWN_API, NameFixes::reference), entry(LinkingMessages.UNKNOWN_CALLBACK, NameFixes::reference),
			entry(LinkingMessages.UNKNOWN_ELEMENT, NameFixes::reference), entry(LinkingMessages.UNKNOWN_CONSUMER, NameFixes::consumer),
			entry(IssueCodes.IMPORT_NOT_FOUND, NameFixes::importedFile), entry(ModelIssues.UNKNOWN_RULE, NameFixes::rule),
			entry(IssueCodes.NO_HEADER, ContractFixes::header), entry(IssueCodes.GIVEN_TWICE, RemovalFixes::property),
			entry(ModelIssues.LOCK_CONTRADICTION, RemovalFixes::property), entry(ModelIssues.TAKES_HELD_LOCK, RemovalFixes::property),
			entry(ModelIssues.REQUIRED_AND_OPTIONAL, RemovalFixes::property), entry(IssueCodes.LISTED_TWICE, RemovalFixes::listed),
			entry(ModelIssues.NOTIFY_TWICE, RemovalFixes::listed), entry(ModelIssues.REFERS_TO_ITSELF, RemovalFixes::listed),
			entry(ModelIssues.SHORTCUT_CIRCLE, RemovalFixes::listed), entry(ModelIssues.RAISED_ANYWAY, RemovalFixes::listed),
			entry(ModelIssues.ADDED_TWICE, RemovalFixes::listed), entry(ModelIssues.DUPLICATE_NAME, RemovalFixes::statement),
			entry(ModelIssues.STAND_IN_TWICE, RemovalFixes::statement), entry(ModelIssues.SEVERITY_TWICE, RemovalFixes::statement),
			entry(ModelIssues.SITE_UNCHANGED, RemovalFixes::statement), entry(ModelIssues.PATCH_DROPPED, RemovalFixes::statement),
			entry(ModelIssues.SAME_PATCH, RemovalFixes::statement), entry(ModelIssues.NOTHING_TO_SQUASH, RemovalFixes::statement),
			entry(ModelIssues.ORDER_CONTRADICTION, RemovalFixes::statement), entry(ModelIssues.SUBJECT_TWICE, RemovalFixes::word),
			entry(ModelIssues.RANGE_REVERSED, SeriesFixes::range), entry(ModelIssues.REROLL_OF_ANOTHER_VERSION, SeriesFixes::reroll),
			entry(ModelIssues.AUDIENCE_TOO_LATE, SeriesFixes::audience), entry(ModelIssues.NO_STAND_IN, SeriesFixes::leftOut), entry(IssueCodes.UNSEEN_CHARACTER, RemovalFixes::character));

	private Fixes() {
	}

	/** Whether there are ways to mend some problems of a code; quick. */
	public static boolean areKnown(String code) {
		return WAYS.containsKey(code);
	}

	/**
	 * Parses the text, and reads what it imports.
	 *
	 * @param code   of the problem
	 * @param offset of the problem in chars
	 * @param length of the problem in chars
	 * @return the likeliest first; empty when no way is known, or the text has changed so that the problem is not there any more
	 */
	public static List<Fix> of(Path file, String text, String code, int offset, int length) {
		if (!areKnown(code) || TextResource.refusal(text).isPresent() || offset < 0 || length < 0 || offset + length > text.length())
			return List.of();
		return of(TextResource.of(file, text), code, offset, length);
	}

	/** As {@link #of(Path, String, String, int, int)}, for a text that is parsed already. */
	static List<Fix> of(XtextResource resource, String code, int offset, int length) {
		return WAYS.getOrDefault(code, place -> List.of()).apply(Place.of(resource, offset, length));
	}
}
