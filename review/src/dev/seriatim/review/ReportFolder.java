package dev.seriatim.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folder that reports are written to. A file there is either the old report or the whole new one. */
public final class ReportFolder {

	private final Path folder;

	public ReportFolder(Path folder) {
		this.folder = folder;
	}

	/** Finds out before the work what would make it worthless afterwards. */
	public static void check(Path folder) throws Trouble {
		if (Files.exists(folder) && !Files.isDirectory(folder))
			throw new Trouble(folder, "not a folder, so no report can be written there");
		if (Files.exists(folder) && !Files.isWritable(folder))
			throw new Trouble(folder, "the folder is not writable");
	}

	/**
	 * Writes every file beside its place first and then moves all of them.
	 *
	 * @param texts by file name
	 * @return the files written
	 */
	public List<Path> write(Map<String, String> texts) throws Trouble {
		var drafts = new LinkedHashMap<Path, Path>();
		try {
			Files.createDirectories(folder);
			for (var text : texts.entrySet()) {
				var draft = Files.createTempFile(folder, "." + text.getKey() + "-", ".tmp");
				drafts.put(folder.resolve(text.getKey()), draft);
				Files.writeString(draft, text.getValue(), StandardCharsets.UTF_8);
			}
			for (var draft : drafts.entrySet())
				Files.move(draft.getValue(), draft.getKey(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return new ArrayList<>(drafts.keySet());
		} catch (IOException e) {
			throw new Trouble(folder, "no report could be written there: " + reason(e));
		} finally {
			for (var draft : drafts.values())
				draft.toFile().delete();
		}
	}

	/** What kept a file from being written, in words. */
	static String reason(IOException e) {
		return switch (e) {
		case AccessDeniedException denied -> "permission denied";
		case FileSystemException other when other.getReason() != null -> other.getReason();
		default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		};
	}
}
