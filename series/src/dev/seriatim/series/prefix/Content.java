package dev.seriatim.series.prefix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one path holds after some patches. Of a file without a tree behind it more may become known while the series is read;
 * once {@link #runs()} was asked for, it is taken as it is.
 */
final class Content {

	private enum Kind {
		ABSENT, TEXT, LINK, OPAQUE
	}

	/** No such file. */
	static final Content ABSENT = new Content("", Kind.ABSENT, List.of());

	private final String path;
	private final Kind kind;
	private final List<? extends Piece> pieces;
	private List<Run> runs;
	private boolean complete;
	private FileState state;

	private Content(String path, Kind kind, List<? extends Piece> pieces) {
		this.path = path;
		this.kind = kind;
		this.pieces = pieces;
	}

	/** @param first from 0 */
	record Run(int first, List<Line> lines) {

		int end() {
			return first + lines.size();
		}
	}

	static Content of(String path, byte[] bytes) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		var lines = new ArrayList<Line>();
		for (int start = 0; start < text.length();) {
			int end = text.indexOf('\n', start);
			boolean ended = end >= 0;
			end = ended ? end : text.length();
			lines.add(new Line(text.substring(start, end), ended));
			start = end + 1;
		}
		return of(path, lines);
	}

	static Content of(String path, List<? extends Piece> pieces) {
		return new Content(path, Kind.TEXT, pieces);
	}

	static Content of(String path, List<Run> runs, boolean complete) {
		var pieces = new ArrayList<Piece>();
		int next = 0;
		for (Run run : runs) {
			if (run.first > next) {
				pieces.add(new Stretch(run.first - next));
			}
			pieces.addAll(run.lines);
			next = run.end();
		}
		if (!complete) {
			pieces.add(new Stretch(Stretch.ENDLESS));
		}
		Content content = of(path, pieces);
		content.runs = runs.stream().filter(run -> !run.lines.isEmpty()).toList();
		content.complete = complete;
		return content;
	}

	/** A file that is there, but whose lines nobody knows. */
	static Content opaque(String path) {
		return new Content(path, Kind.OPAQUE, List.of());
	}

	/** A symbolic link; its text is where it points. */
	Content asLink() {
		return kind == Kind.TEXT ? new Content(path, Kind.LINK, pieces) : this;
	}

	boolean isLink() {
		return kind == Kind.LINK;
	}

	Content at(String otherPath) {
		return new Content(otherPath, kind, pieces);
	}

	boolean isAbsent() {
		return kind == Kind.ABSENT;
	}

	boolean isOpaque() {
		return kind == Kind.OPAQUE;
	}

	List<? extends Piece> pieces() {
		return pieces;
	}

	/** Whether all lines are known by now. */
	boolean isComplete() {
		if (runs == null) {
			return (kind == Kind.TEXT || kind == Kind.LINK) && Stretch.flatten(pieces).stream().allMatch(Line.class::isInstance);
		}
		return complete;
	}

	/** The known lines. */
	List<Run> runs() {
		if (runs == null) {
			complete = isComplete();
			runs = makeRuns();
		}
		return runs;
	}

	private List<Run> makeRuns() {
		var made = new ArrayList<Run>();
		int position = 0;
		for (Piece piece : Stretch.flatten(pieces)) {
			switch (piece) {
			case Stretch stretch -> position += stretch.length();
			case Line line -> {
				if (made.isEmpty() || made.getLast().end() < position) {
					made.add(new Run(position, new ArrayList<>()));
				}
				made.getLast().lines.add(line);
				position++;
			}
			}
		}
		return made;
	}

	/** @param known every state made so far, so that two ways to the same content end in the same object */
	Optional<FileState> state(Map<FileState, FileState> known) {
		if (isAbsent()) {
			return Optional.empty();
		}
		if (state == null) {
			List<Segment> segments = isLink() ? List.of() : runs().stream().map(this::segment).toList();
			state = new FileState(path, complete && !isLink(), segments);
		}
		FileState first = known.putIfAbsent(state, state);
		return Optional.of(first == null ? state : first);
	}

	private Segment segment(Run run) {
		var headings = new TreeMap<Integer, String>();
		for (int i = 0; i < run.lines.size() && !complete; i++) {
			String heading = run.lines.get(i).heading();
			if (!heading.isEmpty()) {
				headings.put(run.first + i + 1, heading);
			}
		}
		return new Segment(run.first + 1, run.lines.stream().map(Line::text).toList(), headings);
	}

	/** Byte for byte; empty unless every line is known. */
	Optional<byte[]> bytes() {
		if (kind != Kind.TEXT && kind != Kind.LINK || !isComplete()) {
			return Optional.empty();
		}
		var text = new StringBuilder();
		runs().forEach(run -> run.lines.forEach(line -> text.append(line.text()).append(line.isEnded() ? "\n" : "")));
		return Optional.of(text.toString().getBytes(StandardCharsets.ISO_8859_1));
	}
}
