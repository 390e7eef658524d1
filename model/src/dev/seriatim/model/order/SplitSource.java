package dev.seriatim.model.order;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.SourceFile;

/**
 * The snapshots of a series of which a patch is split: from the patch that brings an element to the one that is to bring it, they are without it.
 * What text that makes is not asked; mails are those of the series.
 */
public final class SplitSource extends DerivedSource {

	private final Split split;
	private final boolean isNewLast;
	private final Map<List<String>, Map<SourceFile, SourceFile>> without = new HashMap<>();

	/** @param isNewLast whether the series has no patch of the number that the element goes to */
	public SplitSource(SnapshotSource source, Split split, boolean isNewLast) {
		super(source);
		this.split = split;
		this.isNewLast = isNewLast;
	}

	@Override
	public Snapshot snapshot(Prefix prefix, Configuration configuration) {
		var whole = source.snapshot(posted(prefix), configuration);
		if (!prefix.patches().contains(split.from()) || prefix.patches().contains(split.to()))
			return whole;
		var snapshot = ReviewFactory.eINSTANCE.createSnapshot();
		snapshot.setPrefix(prefix.patches().size());
		snapshot.setConfiguration(configuration);
		var instead = instead(whole);
		var known = without.computeIfAbsent(instead, names -> new IdentityHashMap<>());
		for (SourceFile file : whole.getFiles())
			snapshot.getFiles().add(known.computeIfAbsent(file, one -> SplitFile.without(split, instead, one)));
		return snapshot;
	}

	/** For each stand-in the first of its functions that some file declares, or, where none shows any, the first. */
	private List<String> instead(Snapshot snapshot) {
		var declared = new HashSet<String>();
		snapshot.getFiles().forEach(file -> file.getDeclarations().stream().map(Declaration::getName).forEach(declared::add));
		return split.standIns().stream().map(Split.StandIn::functions).filter(functions -> !functions.isEmpty())
				.map(functions -> functions.stream().filter(declared::contains).findFirst().orElse(functions.iterator().next())).toList();
	}

	/** Without a patch that there is no mail of. */
	private Prefix posted(Prefix prefix) {
		return isNewLast ? new Prefix(prefix.patches().stream().filter(patch -> patch != split.to()).toList()) : prefix;
	}

	@Override
	public List<Conflict> conflicts(Prefix prefix) {
		return isNewLast && prefix.last() == split.to() ? List.of() : source.conflicts(posted(prefix));
	}

	/** What comes with the element stands in the mail of the patch that it is taken from. */
	@Override
	public Optional<MailPlace> mailPlace(Prefix prefix, String file, int line, boolean removed) {
		if (prefix.last() != split.to())
			return source.mailPlace(prefix, file, line, removed);
		var own = isNewLast ? Optional.<MailPlace>empty() : source.mailPlace(prefix, file, line, removed);
		var from = prefix.patches().indexOf(split.from());
		if (own.filter(MailPlace::exact).isPresent() || from < 0)
			return own;
		return source.mailPlace(new Prefix(prefix.patches().subList(0, from + 1)), file, line, false).or(() -> own);
	}
}
