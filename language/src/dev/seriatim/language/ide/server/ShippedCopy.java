package dev.seriatim.language.ide.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.seriatim.language.contracts.Era;

/** Shipped contracts as files, for clients that can show nothing else. They go with the process. */
final class ShippedCopy {

	private static final Map<String, Optional<Path>> COPIES = new ConcurrentHashMap<>();

	private ShippedCopy() {
	}

	/** Empty when there is no place for temporary files. */
	static Optional<Path> of(Era era) {
		return COPIES.computeIfAbsent(era.fileName(), name -> {
			try {
				var folder = Files.createTempDirectory("seriatim");
				folder.toFile().deleteOnExit();
				var copy = Files.writeString(folder.resolve(name), era.text());
				copy.toFile().setReadOnly();
				copy.toFile().deleteOnExit();
				return Optional.of(copy);
			} catch (IOException full) {
				return Optional.empty();
			}
		});
	}
}
