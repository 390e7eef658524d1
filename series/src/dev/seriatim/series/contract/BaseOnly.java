package dev.seriatim.series.contract;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.NotChecked;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.series.code.SourceReader;
import dev.seriatim.series.prefix.FileState;

/** Some whole files, to which no patch is applied. */
record BaseOnly(List<FileState> files, SourceReader reader) implements SnapshotSource {

	@Override
	public Snapshot snapshot(Prefix prefix, Configuration configuration) {
		var snapshot = ReviewFactory.eINSTANCE.createSnapshot();
		snapshot.setConfiguration(configuration);
		files.forEach(file -> snapshot.getFiles().add(reader.read(file, configuration)));
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

	@Override
	public Optional<String> base() {
		return Optional.empty();
	}

	@Override
	public List<NotChecked> notChecked() {
		return List.of();
	}
}
