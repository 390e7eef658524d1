package dev.seriatim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The message bundles of the plug-in. NLS fills public static fields and says nothing of others, which stay null. */
final class MessagesTest {

	private static final Pattern FIELD = Pattern.compile("(?m)^\\s*(.*)\\bString (\\w+);");

	@Test
	void everyFieldOfAMessageBundleIsFilled() throws IOException {
		assertFalse(bundles().isEmpty());
		for (String file : bundles()) {
			assertEquals(List.of(), FIELD.matcher(Project.read(file)).results().filter(field -> !field.group(1).equals("public static "))
					.map(field -> field.group(2)).toList(), "fields that stay null in " + file);
		}
	}

	@Test
	void everyMessageHasAFieldAndEveryFieldAMessage() throws IOException {
		for (String file : bundles()) {
			Properties messages = new Properties();
			messages.load(new StringReader(Project.read(file.replace("Messages.java", "messages.properties"))));
			assertEquals(FIELD.matcher(Project.read(file)).results().map(field -> field.group(2)).collect(Collectors.toCollection(TreeSet::new)),
					new TreeSet<>(messages.stringPropertyNames()), file);
		}
	}

	private static List<String> bundles() throws IOException {
		return Part.in(".").sources().keySet().stream().filter(file -> file.endsWith("/Messages.java")).toList();
	}
}
