package dev.seriatim.series.patch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

import org.eclipse.jgit.util.io.BinaryHunkInputStream;

import dev.seriatim.model.series.BinaryPatch;
import dev.seriatim.model.series.SeriesFactory;

/** Reads what follows the line {@code GIT binary patch}: a forward half, and usually the half that undoes it. */
final class BinaryPatchReader {

	private static final Pattern HALF = Pattern.compile("(literal|delta) ([0-9]{1,10})");
	/** No source tree holds such a file; what unpacks to more is hostile. */
	private static final int LARGEST = 64 << 20;

	private final List<MailLine> lines;
	private int next;
	private Optional<BinaryPatch> patch = Optional.empty();

	/** @param from the line after {@code GIT binary patch} */
	BinaryPatchReader(List<MailLine> lines, int from) {
		this.lines = lines;
		this.next = from;
		Matcher forward = HALF.matcher(text());
		if (forward.matches()) {
			next++;
			patch = patch(forward.group(1).equals("delta"), Long.parseLong(forward.group(2)), encoded());
			if (HALF.matcher(text()).matches()) {
				next++;
				encoded();
			}
		}
	}

	/** The forward half; empty when it is damaged. */
	Optional<BinaryPatch> patch() {
		return patch;
	}

	/** The first line after both halves. */
	int end() {
		return next;
	}

	/** The lines up to the blank one that ends a half. */
	private String encoded() {
		var encoded = new StringBuilder();
		while (!text().isEmpty()) {
			encoded.append(text()).append('\n');
			next++;
		}
		next = Math.min(next + 1, lines.size());
		return encoded.toString();
	}

	private String text() {
		return next < lines.size() ? lines.get(next).text() : "";
	}

	private static Optional<BinaryPatch> patch(boolean delta, long size, String encoded) {
		if (size > LARGEST) {
			return Optional.empty();
		}
		InputStream letters = new ByteArrayInputStream(encoded.getBytes(StandardCharsets.ISO_8859_1));
		try (var data = new InflaterInputStream(new BinaryHunkInputStream(letters))) {
			byte[] unpacked = data.readNBytes((int) size);
			if (unpacked.length < size || data.read() >= 0) {
				return Optional.empty();
			}
			BinaryPatch patch = SeriesFactory.eINSTANCE.createBinaryPatch();
			patch.setDelta(delta);
			patch.setData(unpacked);
			return Optional.of(patch);
		} catch (IOException | IndexOutOfBoundsException damaged) {
			// JGit's decoder of letters that are none of base 85 looks beyond its table.
			return Optional.empty();
		}
	}
}
