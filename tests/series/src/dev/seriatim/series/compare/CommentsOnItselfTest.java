package dev.seriatim.series.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.order.CheckedComment;
import dev.seriatim.model.order.CommentCheck;
import dev.seriatim.model.order.CommentState;
import dev.seriatim.model.order.Pairing;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.PostedLine;
import dev.seriatim.series.mail.SeriesReader;

/** The example's patches with a reviewer who writes below random lines of all of them: compared with itself, every line stands. */
class CommentsOnItselfTest {

	private static final Path MAILS = Path.of("../../examples/mmu-notifier/mails");
	private static final int WIDTH = 72;

	@TempDir
	Path folder;

	private final List<String> keys = new ArrayList<>();
	private final List<String> files = new ArrayList<>();
	private Random random;

	/** How a mailer leaves the lines that it quotes. */
	enum Mailer {
		WHOLE, SQUEEZED, WRAPPED
	}

	private String quoted(String line, Mailer mailer) {
		if (mailer == Mailer.SQUEEZED) {
			return "> " + line.stripTrailing().replace("\t", "    ") + "\n";
		}
		int blank = line.lastIndexOf(' ', WIDTH);
		if (mailer == Mailer.WRAPPED && line.length() > WIDTH && blank > 1 && !line.startsWith("diff ") && !line.startsWith("@@")) {
			return "> " + line.substring(0, blank) + "\n" + (random.nextBoolean() ? "> " : "") + line.substring(blank + 1) + "\n";
		}
		return "> " + line + "\n";
	}

	private void reply(Path mail, String id, Mailer mailer) throws Exception {
		var reply = new StringBuilder("From: Bob Toad <bob@pond.example>\nSubject: Re: your patch\nMessage-Id: <re-%1$s>\nIn-Reply-To: <%1$s>\n\nSomebody wrote:\n".formatted(id));
		List<String> lines = Files.readAllLines(mail);
		String file = null;
		boolean hunk = false;
		for (String line : lines.subList(lines.indexOf("") + 1, lines.size())) {
			if (line.equals("-- ")) {
				break;
			}
			hunk = line.startsWith("@@ ") || hunk && !line.startsWith("diff ");
			file = line.startsWith("+++ b/") ? line.substring("+++ b/".length()) : file;
			reply.append(quoted(line, mailer));
			if (hunk && !line.startsWith("@@") && PostedLine.saysSomething(line) && random.nextInt(6) == 0) {
				reply.append("\nWhat about number %d?\n\n".formatted(keys.size()));
				keys.add(PostedLine.key(line));
				files.add(file);
			}
		}
		Files.writeString(folder.resolve("re-" + mail.getFileName()), reply);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6 })
	void everyLineStands(int seed) throws Exception {
		random = new Random(seed);
		Mailer mailer = Mailer.values()[seed % Mailer.values().length];
		Map<String, String> ids = new TreeMap<>();
		for (Patch patch : SeriesReader.read(MAILS, Map.of()).getPatches()) {
			ids.put(patch.getSource(), patch.getMessageId());
		}
		try (var mails = Files.list(MAILS)) {
			for (Path mail : mails.sorted().toList()) {
				Files.copy(mail, folder.resolve(mail.getFileName()));
			}
		}
		for (var id : ids.entrySet()) {
			reply(Path.of(id.getKey()), id.getValue(), mailer);
		}
		PatchSeries series = SeriesReader.read(folder, Map.of());
		List<CheckedComment> checked = CommentCheck.of(series, series, Pairing.of(series, series, new PatchDiffLength()));
		List<CheckedComment> asWritten = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			String text = "What about number " + i + "?";
			asWritten.add(checked.stream().filter(comment -> comment.comment().getText().equals(text)).findFirst().orElseThrow(() -> new AssertionError(text)));
		}

		assertTrue(keys.size() > 50, "few comments: " + keys.size());
		assertEquals(keys.size(), checked.size(), () -> checked.stream().map(comment -> comment.comment().getText()).toList().toString());
		assertEquals(keys, asWritten.stream().map(comment -> PostedLine.key(comment.comment().getQuoted().getLast())).toList());
		assertEquals(files, asWritten.stream().map(comment -> comment.comment().getFile()).toList());
		assertEquals(List.of(), checked.stream().filter(comment -> comment.state() != CommentState.STANDS).map(CheckedComment::reason).toList());
	}
}
