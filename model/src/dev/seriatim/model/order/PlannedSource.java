package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.usage.SourceFile;

/**
 * The snapshots of a series in an order in which some of its hunks do not apply as text: all files that a patch changes which conflicts are judged as a
 * plan, at every prefix what the patches in it do to them ({@link PlannedFile}). All other files are as their text is. What does not apply as posted
 * either is no plan: it stays in conflict. Where the text does not tell, in conflict or without a tree, the same patches make the same tree as posted.
 */
public final class PlannedSource extends DerivedSource {

	private record Composed(String path, Set<Integer> patches, Configuration configuration) {
	}

	private final PatchSeries series;
	/** The patches that are there. */
	private final List<Integer> posted;
	private final List<Conflict> conflicts = new ArrayList<>();
	private final Set<String> planned;
	private final Map<List<Object>, Map<String, SourceFile>> postedFiles = new HashMap<>();
	private final Map<Composed, Optional<SourceFile>> composed = new HashMap<>();

	/** @param planned paths of the files to judge as a plan */
	public PlannedSource(SnapshotSource source, PatchSeries series, Set<String> planned) {
		super(source);
		this.series = series;
		this.planned = new TreeSet<>(planned);
		posted = series.getPatches().stream().map(Patch::getNumber).sorted().distinct().toList();
	}

	/** Asks for all conflicts in the order that is judged and in the posted one. @param order patches in it that the series does not have are left out */
	public static PlannedSource of(SnapshotSource source, PatchSeries series, Order order) {
		var made = new PlannedSource(source, series, Set.of());
		made.plan(order);
		return made;
	}

	/** What does not apply as text in this order although it does as posted, as far as a file's first patch that fails; in the order of the patches. */
	public List<Conflict> planned() {
		return List.copyOf(conflicts);
	}

	private void plan(Order order) {
		var never = new HashSet<String>();
		for (var number = 1; number <= posted.size(); number++)
			source.conflicts(postedPrefix(number)).stream().map(Conflict::file).forEach(never::add);
		var timeline = Timeline.of(series, new Order(order.places().stream().map(place -> place.stream().filter(posted::contains).toList()).filter(place -> !place.isEmpty()).toList()));
		for (var position = 1; position <= timeline.last(); position++)
			for (var step : timeline.steps(position))
				plan(source.conflicts(step).stream().filter(conflict -> !never.contains(conflict.file()) && !planned.contains(conflict.file())).toList(), never);
	}

	/** A file that is renamed has two paths. */
	private void plan(Collection<Conflict> ofPatch, Set<String> never) {
		conflicts.addAll(ofPatch);
		for (var conflict : ofPatch)
			series.getPatches().stream().filter(patch -> patch.getNumber() == conflict.patch()).flatMap(patch -> patch.getFiles().stream())
					.flatMap(change -> Stream.of(change.getOldPath(), change.getNewPath())).filter(path -> path != null && !never.contains(path)).forEach(planned::add);
	}

	private Prefix postedPrefix(int length) {
		return new Prefix(posted.subList(0, length));
	}

	@Override
	public Snapshot snapshot(Prefix prefix, Configuration configuration) {
		if (planned.isEmpty() && source.hasTree())
			return source.snapshot(prefix, configuration);
		var whole = source.snapshot(sameAsPosted(prefix), configuration);
		if (planned.isEmpty())
			return whole;
		var snapshot = ReviewFactory.eINSTANCE.createSnapshot();
		snapshot.setPrefix(prefix.patches().size());
		snapshot.setConfiguration(configuration);
		var patches = Set.copyOf(prefix.patches());
		Stream.concat(whole.getFiles().stream().filter(file -> !planned.contains(file.getPath())),
				planned.stream().flatMap(path -> composed.computeIfAbsent(new Composed(path, patches, configuration), this::compose).stream()))
				.sorted(Comparator.comparing(SourceFile::getPath)).forEach(snapshot.getFiles()::add);
		return snapshot;
	}

	/** The posted prefix of the same patches, or else the prefix itself. */
	private Prefix sameAsPosted(Prefix prefix) {
		var asPosted = postedPrefix(prefix.patches().size());
		return Set.copyOf(prefix.patches()).equals(Set.copyOf(asPosted.patches())) ? asPosted : prefix;
	}

	private Optional<SourceFile> compose(Composed wanted) {
		var versions = new ArrayList<SourceFile>();
		for (var length = 0; length <= posted.size(); length++)
			versions.add(postedFiles(length, wanted.configuration()).get(wanted.path()));
		var applied = new HashSet<Integer>();
		wanted.patches().forEach(patch -> applied.add(posted.indexOf(patch) + 1));
		return Optional.ofNullable(PlannedFile.of(versions, applied));
	}

	private Map<String, SourceFile> postedFiles(int length, Configuration configuration) {
		return postedFiles.computeIfAbsent(List.of(length, configuration), asked -> {
			var files = new HashMap<String, SourceFile>();
			source.snapshot(postedPrefix(length), configuration).getFiles().stream().filter(file -> planned.contains(file.getPath())).forEach(file -> files.put(file.getPath(), file));
			return files;
		});
	}

	@Override
	public List<Conflict> conflicts(Prefix prefix) {
		return source.conflicts(prefix).stream().filter(conflict -> !planned.contains(conflict.file())).toList();
	}

	/** In a file that is planned the line is that of a posted prefix, and so no more than near. */
	@Override
	public Optional<MailPlace> mailPlace(Prefix prefix, String file, int line, boolean removed) {
		if (!planned.contains(file))
			return source.mailPlace(prefix, file, line, removed);
		var asPosted = postedPrefix(posted.indexOf(prefix.last()) + 1);
		return source.mailPlace(asPosted, file, line, removed).map(place -> new MailPlace(place.patch(), place.messageId(), place.line(), place.index(), false));
	}
}
