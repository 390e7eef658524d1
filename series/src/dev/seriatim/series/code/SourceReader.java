package dev.seriatim.series.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.series.prefix.FileState;

/**
 * Reads the facts of C files. A content is parsed once: the same content gives the same {@link SourceFile}, also for both
 * configurations where the guard makes no difference. Never fails for odd content; what was not understood is in
 * {@link SourceFile#getUnchecked()}. Safe for use by several threads.
 */
public final class SourceReader {

	private final ApiNames names;
	private volatile Map<FileState, Map<Configuration, SourceFile>> known = new ConcurrentHashMap<>();
	private volatile Map<FileState, Map<Configuration, SourceFile>> knownBefore = Map.of();

	public SourceReader(ApiNames names) {
		this.names = names;
	}

	/** What one file shows with the guards on or off. */
	public SourceFile read(FileState file, Configuration configuration) {
		var facts = known.get(file);
		if (facts == null) {
			// Not computed inside the map, where other threads would wait for it.
			var before = knownBefore.get(file);
			var read = before == null ? readBoth(file) : before;
			facts = Optional.ofNullable(known.putIfAbsent(file, read)).orElse(read);
		}
		return facts.get(configuration);
	}

	/** Keeps of the contents read only those that were asked for since the last time this was called. */
	public void forgetUnused() {
		knownBefore = known;
		known = new ConcurrentHashMap<>();
	}

	private Map<Configuration, SourceFile> readBoth(FileState file) {
		var texts = file.segments().stream().map(segment -> file.complete() ? new SourceText(segment.firstLine(), segment.lines())
				: SourceText.ofFragment(segment.firstLine(), segment.lines())).toList();
		var on = new Reading(file, texts, true);
		if (!on.dependsOnGuards()) {
			var same = on.read();
			return Map.of(Configuration.Y, same, Configuration.N, same);
		}
		var off = new Reading(file, texts, false);
		return Stream.of(Configuration.values()).parallel()
				.collect(Collectors.toConcurrentMap(Function.identity(), configuration -> (configuration == Configuration.Y ? on : off).read()));
	}

	/** A file in one configuration. */
	private final class Reading {

		private final FileState file;
		private final List<SourceText> texts;
		private final List<Conditionals> conditionals;

		Reading(FileState file, List<SourceText> texts, boolean on) {
			this.file = file;
			this.texts = texts;
			conditionals = texts.stream().map(text -> new Conditionals(text, names.guards(), on)).toList();
		}

		boolean dependsOnGuards() {
			return conditionals.stream().anyMatch(Conditionals::dependOnGuards);
		}

		SourceFile read() {
			var facts = new Facts();
			var types = new VisibleTypes();
			var tests = new CallbackTests();
			var surroundings = new OpsOwner.Surroundings(file.complete(), mentionsApi());
			for (var i = 0; i < texts.size(); i++)
				new TextReader(texts.get(i), names, conditionals.get(i), surroundings, units(i), facts, types, tests).read();
			return facts.toSourceFile(file.path(), file.complete(), flow -> FlowReader.concerns(flow, names));
		}

		private boolean mentionsApi() {
			var vocabulary = names.vocabulary();
			return texts.stream().flatMap(text -> text.tokens().stream()).filter(Token::isName)
					.anyMatch(token -> vocabulary.contains(token.text()) || names.isDistinctCallback(token.text())
							|| names.isHolder(token.text()));
		}

		private Function<char[], List<ParseUnit>> units(int index) {
			if (file.complete())
				return text -> List.of(ParseUnit.inPlace(text));
			var parameterLists = new HashMap<String, String>();
			texts.forEach(text -> parameterLists.putAll(FragmentUnits.parameterLists(text)));
			return new FragmentUnits(texts.get(index), file.segments().get(index).headings(), parameterLists, names)::of;
		}
	}
}
