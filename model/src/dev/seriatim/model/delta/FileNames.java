package dev.seriatim.model.delta;

import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.series.ChangeKind;

/** Files under the names that renames give them, for what is one thing though its file is called otherwise. */
public final class FileNames {

	private final Timeline timeline;

	public FileNames(Timeline timeline) {
		this.timeline = timeline;
	}

	/** What a file of a position is called at the last one, or where it was deleted. */
	public String last(String path, int position) {
		var name = path;
		for (var later = position + 1; later <= timeline.last(); later++)
			name = renamed(name, later);
		return name;
	}

	/** What a file that is called so at the last position is called at another. */
	public String at(String last, int position) {
		var name = last;
		for (var later = timeline.last(); later > position; later--)
			name = before(name, later);
		return name;
	}

	private String renamed(String path, int position) {
		var patch = timeline.patch(position);
		return patch == null ? path : patch.getFiles().stream().filter(change -> change.getKind() == ChangeKind.RENAME && path.equals(change.getOldPath()))
				.map(change -> change.getNewPath()).findFirst().orElse(path);
	}

	private String before(String path, int position) {
		var patch = timeline.patch(position);
		return patch == null ? path : patch.getFiles().stream().filter(change -> change.getKind() == ChangeKind.RENAME && path.equals(change.getNewPath()))
				.map(change -> change.getOldPath()).findFirst().orElse(path);
	}
}
