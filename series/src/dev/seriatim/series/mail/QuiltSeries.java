package dev.seriatim.series.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The file {@code series} of a quilt folder: which patches are applied, in which order. See quilt(1).
 *
 * @param patches   in order, also those that are not there
 * @param objections what cannot be used, one line each
 */
record QuiltSeries(List<Entry> patches, List<Objection> objections) {

	/** The name of the file in its folder. */
	static final String NAME = "series";

	private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");
	private static final Pattern STRIP = Pattern.compile("-p([0-9]|ab)");

	/**
	 * @param name  relative to the folder, as written
	 * @param strip how many folders to take off the paths in the patch, 1 when nothing is said
	 * @param usable whether the patch can be read at all
	 */
	record Entry(String name, int strip, boolean usable) {
	}

	/**
	 * @param line   of the file, from 1
	 * @param offset the byte of the file at which the line begins
	 */
	record Objection(int line, int offset, String reason) {
	}

	/** Whether a file states the patches of its folder, and is not a mail or a text that is called so by chance. */
	boolean isMeant(Path folder) {
		return patches.stream().anyMatch(entry -> entry.usable() && Files.isRegularFile(folder.resolve(entry.name())));
	}

	static QuiltSeries read(MailFile file) {
		var patches = new ArrayList<Entry>();
		var objections = new ArrayList<Objection>();
		var names = new HashSet<String>();
		int number = 0;
		int next = file.start();
		for (String bytes : new String(file.content(), StandardCharsets.ISO_8859_1).split("\n")) {
			String line = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
			int offset = next;
			next += bytes.length() + 1;
			number++;
			String[] words = COMMENT.matcher(line).replaceFirst("").strip().split("\\s+");
			if (words[0].isEmpty()) {
				continue;
			}
			if (!names.add(words[0])) {
				objections.add(new Objection(number, offset, "names " + MailText.line(words[0]) + " a second time"));
				continue;
			}
			String objection = objection(words);
			if (!objection.isEmpty()) {
				objections.add(new Objection(number, offset, objection));
			}
			patches.add(new Entry(words[0], strip(words), objection.isEmpty()));
		}
		return new QuiltSeries(patches, objections);
	}

	private static String objection(String[] words) {
		String name = MailText.line(words[0]);
		if (words[0].startsWith("/") || List.of(words[0].split("/")).contains("..") || words[0].chars().anyMatch(Character::isISOControl)) {
			return "names " + name + ", which leads out of the folder";
		}
		for (int i = 1; i < words.length; i++) {
			if (!STRIP.matcher(words[i]).matches()) {
				return "applies " + name + " with the option " + MailText.line(words[i]) + ", of which only -p0 to -p9 and -pab are known";
			}
		}
		return "";
	}

	/** {@code -pab} is -p1 with the folders a and b. */
	private static int strip(String[] words) {
		int strip = 1;
		for (int i = 1; i < words.length; i++) {
			var option = STRIP.matcher(words[i]);
			if (option.matches()) {
				strip = option.group(1).equals("ab") ? 1 : Integer.parseInt(option.group(1));
			}
		}
		return strip;
	}
}
