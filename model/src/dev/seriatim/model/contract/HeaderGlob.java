package dev.seriatim.model.contract;

import java.util.regex.Pattern;

/** The path of a header, or a pattern for several, as a contract gives it. */
public final class HeaderGlob {

	private static final Pattern WILDCARD = Pattern.compile("\\*\\*/?|[*?]");

	private HeaderGlob() {
	}

	/** Whether a glob is more than a path. */
	public static boolean isPattern(String glob) {
		return glob.indexOf('*') >= 0 || glob.indexOf('?') >= 0;
	}

	/**
	 * Whether a path is meant by a glob: {@code *} stands for any text without a slash, {@code **} for any text, {@code **}{@code /} also for
	 * nothing, {@code ?} for one character that is no slash. Everything else stands for itself.
	 */
	public static boolean matches(String glob, String path) {
		return glob.equals(path) || isPattern(glob) && pattern(glob).matcher(path).matches();
	}

	private static Pattern pattern(String glob) {
		var expression = new StringBuilder();
		var wildcards = WILDCARD.matcher(glob);
		var end = 0;
		while (wildcards.find()) {
			expression.append(Pattern.quote(glob.substring(end, wildcards.start())));
			expression.append(switch (wildcards.group()) {
			case "*" -> "[^/]*";
			case "?" -> "[^/]";
			case "**" -> ".*";
			default -> "(?:.*/)?";
			});
			end = wildcards.end();
		}
		return Pattern.compile(expression.append(Pattern.quote(glob.substring(end))).toString(), Pattern.DOTALL);
	}
}
