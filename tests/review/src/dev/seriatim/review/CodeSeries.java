package dev.seriatim.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.NotChecked;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.series.code.ApiNames;
import dev.seriatim.series.code.SourceReader;
import dev.seriatim.series.prefix.FileState;
import dev.seriatim.series.prefix.Segment;

/** A series whose files are C texts after every patch, without mails: what a rule says of code. */
final class CodeSeries implements SnapshotSource {

	private final Api api;
	private SourceReader reader;
	private final List<Map<String, FileState>> states = new ArrayList<>();
	private final List<Consumer> consumers = new ArrayList<>();

	CodeSeries(Api api) {
		this.api = api;
		reader = new SourceReader(ApiNames.of(List.of(api)));
		states.add(new TreeMap<>());
	}

	/** What stands in a file at the base. */
	CodeSeries base(String path, String text) {
		states.getFirst().put(path, state(path, text));
		return this;
	}

	/** The next patch changes one file. */
	CodeSeries patch(String path, String text) {
		var files = new TreeMap<>(states.getLast());
		files.put(path, state(path, text));
		states.add(files);
		return this;
	}

	CodeSeries consumer(Consumer consumer) {
		consumers.add(consumer);
		reader = new SourceReader(ApiNames.of(List.of(api), consumers));
		return this;
	}

	private static FileState state(String path, String text) {
		return new FileState(path, true, List.of(new Segment(1, List.of(text.split("\n", -1)), Map.of())));
	}

	Review review() {
		var series = SeriesFactory.eINSTANCE.createPatchSeries();
		for (var number = 1; number < states.size(); number++) {
			var patch = SeriesFactory.eINSTANCE.createPatch();
			patch.setNumber(number);
			series.getPatches().add(patch);
		}
		series.setTotal(states.size() - 1);
		return new Judge(this, List.of(api), consumers, EnumSet.of(Configuration.Y), new HashMap<>()).review(series);
	}

	/** For example {@code 1 error RANGE_UNPAIRED f 4: f returns -ENOMEM after …}, of one rule; what could not be checked too. */
	List<String> findings(String rule) {
		var review = review();
		var found = new ArrayList<String>();
		review.getFindings().stream().filter(finding -> finding.getRule().equals(rule)).forEach(finding -> found.add("%d %s %s %d: %s".formatted(
				finding.getPatch(), finding.getSeverity().getLiteral(), finding.getElement(), finding.getPlace().getLine(), finding.getMessage())));
		review.getNotChecked().forEach(place -> found.add("%d ? %d: %s".formatted(place.getPrefix(), place.getLine(), place.getReason())));
		return found;
	}

	@Override
	public Snapshot snapshot(Prefix prefix, Configuration configuration) {
		var snapshot = ReviewFactory.eINSTANCE.createSnapshot();
		states.get(prefix.last()).values().forEach(file -> snapshot.getFiles().add(reader.read(file, configuration)));
		return snapshot;
	}

	@Override
	public List<Conflict> conflicts(Prefix prefix) {
		return List.of();
	}

	@Override
	public Optional<MailPlace> mailPlace(Prefix prefix, String file, int line, boolean removed) {
		return Optional.empty();
	}

	@Override
	public boolean hasTree() {
		return true;
	}

	/** By the files of the base, and by a header that is none of them and declares {@code mmu_hidden}. */
	@Override
	public boolean isMentioned(String identifier) {
		return identifier.equals("mmu_hidden")
				|| states.getFirst().values().stream().anyMatch(file -> reader.read(file, Configuration.Y).getNames().containsKey(identifier));
	}

	@Override
	public Optional<String> base() {
		return Optional.of("a made-up tree");
	}

	@Override
	public List<NotChecked> notChecked() {
		return List.of();
	}
}
