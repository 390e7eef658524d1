package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.series.Patch;

final class MessageTextTest {

	@TempDir
	Path folder;

	@Test
	void theMessageOfAPatchIsFoundInAnMboxAndDecoded() throws Exception {
		var mails = new Mails(folder);
		String plain = Files.readString(mails.copy("plain.eml")).replace("[PATCH]", "[PATCH 1/2]");
		String encoded = Files.readString(mails.copy("base64.eml")).replace("[PATCH]", "[PATCH 2/2]").replace("<1@", "<2@");
		Path mbox = mails.write("all", from(plain) + from(encoded));
		Patch second = SeriesReader.read(mbox, Map.of()).getPatches().get(1);

		String text = MessageText.read(mbox, second.getSourceLine());

		assertTrue(text.startsWith(encoded.lines().findFirst().orElseThrow() + "\n"), text);
		assertTrue(text.contains("\n+\tdepth++;\n"), text);
		assertEquals(1, text.lines().filter(line -> line.startsWith("diff --git")).count(), text);
	}

	private static String from(String message) {
		return "From ada@pond.example Mon Mar  2 10:00:00 2020\n" + message + "\n";
	}

	@Test
	void aFileThatHasChangedMeanwhileIsSaidToHaveNoMessageThere() throws Exception {
		Path mail = new Mails(folder).copy("plain.eml");

		assertEquals(mail + ": no message begins at line 7", assertThrows(InputException.class, () -> MessageText.read(mail, 7)).getMessage());
	}

	@Test
	void aFileThatIsGoneIsSaidToBeMissing() {
		Path gone = folder.resolve("gone.eml");

		assertEquals(gone + ": not found", assertThrows(InputException.class, () -> MessageText.read(gone, 1)).getMessage());
	}
}
