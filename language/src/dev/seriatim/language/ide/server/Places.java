package dev.seriatim.language.ide.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;

import dev.seriatim.language.FileText;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.language.ide.Mention;
import dev.seriatim.language.ide.Workspace;

/** Mentions as the protocol has them. */
record Places(Workspace workspace) {

	static Range range(Document text, Mention mention) {
		return new Range(text.getPosition(mention.offset()), text.getPosition(mention.offset() + mention.length()));
	}

	/** Empty for a folder and for what cannot be read, which no client can open. A shipped contract is opened as a copy that nobody can write. */
	Optional<Location> location(Mention mention) {
		var file = ShippedContracts.ofFile(mention.file().toString()).flatMap(ShippedCopy::of).orElse(mention.file());
		return text(file).map(text -> new Location(new EncodedUris().toUriString(OpenTexts.uri(file)), range(new Document(0, text), mention)));
	}

	private Optional<String> text(Path file) {
		return workspace.edited(file).or(() -> {
			try {
				return Files.isRegularFile(file) ? Optional.of(FileText.read(file)) : Optional.empty();
			} catch (IOException unreadable) {
				return Optional.empty();
			}
		});
	}
}
