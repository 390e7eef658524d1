package dev.seriatim.series.prefix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.util.io.BinaryDeltaInputStream;

import dev.seriatim.model.series.BinaryPatch;
import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.series.patch.PathRule;

/** Applies binary patches by the rules of git (apply_binary in its apply.c): whole ids on the index line must name what was there and what comes out. */
final class BinaryApplier {

	private static final String WHOLE_ID = "[0-9a-f]{40}";

	private BinaryApplier() {
	}

	/** @return a file whose content is not known where the patch does not hold it and nothing else is known of the file */
	static Content apply(Content content, FileChange change) throws DoesNotApply {
		BinaryPatch patch = change.getBinaryPatch();
		if (patch == null) {
			if (content.isComplete()) {
				throw refusal(change, "is binary, and the patch does not hold what changes in it");
			}
			return Content.opaque(change.path());
		}
		if (change.getOldId() == null || !change.getOldId().matches(WHOLE_ID) || !change.getNewId().matches(WHOLE_ID)) {
			throw refusal(change, "is binary, and the index line of its patch does not hold whole ids");
		}
		Optional<byte[]> before = change.getKind() == ChangeKind.ADD ? Optional.of(new byte[0]) : content.bytes();
		if (change.getKind() != ChangeKind.ADD && before.isPresent() && !id(before.get()).equals(change.getOldId())) {
			throw refusal(change, "is not the binary file that the patch is made for");
		}
		if (isNothing(change.getNewId())) {
			return Content.of(change.path(), new byte[0]);
		}
		if (patch.isDelta() && before.isEmpty()) {
			return Content.opaque(change.path());
		}
		byte[] after = patch.isDelta() ? patched(before.get(), change) : patch.getData();
		if (!id(after).equals(change.getNewId())) {
			throw refusal(change, "would not become the binary file that the index line of its patch names");
		}
		return Content.of(change.path(), after);
	}

	private static byte[] patched(byte[] before, FileChange change) throws DoesNotApply {
		try (var result = new BinaryDeltaInputStream(before, new ByteArrayInputStream(change.getBinaryPatch().getData()))) {
			return result.readAllBytes();
		} catch (IOException | IndexOutOfBoundsException damaged) {
			// A delta that copies from beyond the file ends in the latter.
			throw refusal(change, "has a damaged binary patch");
		}
	}

	private static boolean isNothing(String id) {
		return id.chars().allMatch(letter -> letter == '0');
	}

	private static String id(byte[] content) {
		try (var ids = new ObjectInserter.Formatter()) {
			return ids.idFor(Constants.OBJ_BLOB, content).name();
		}
	}

	private static DoesNotApply refusal(FileChange change, String reason) {
		return new DoesNotApply(0, PathRule.readable(change.path()) + " " + reason);
	}
}
