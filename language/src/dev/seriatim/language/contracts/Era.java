package dev.seriatim.language.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Document;

/** A shipped contract: an API as it was at a time, which is named by a year or a kernel release. */
public final class Era {

	private final String name;
	private final String era;
	private Api api;

	Era(String name, String era) {
		this.name = name;
		this.era = era;
	}

	/** The name of the API. */
	public String name() {
		return name;
	}

	/** For example {@code 2008} or {@code 6.5}. */
	public String era() {
		return era;
	}

	/** By this name a file of the language can import the contract. */
	public String fileName() {
		return name + "-" + era + ".seriatim";
	}

	/** The contract, read on the first call. All callers get the same objects and must not change them; threads may share them. */
	public synchronized Api load() {
		if (api == null)
			api = read();
		return api;
	}

	/** The contract as it is written. */
	public String text() {
		try (var text = location().openStream()) {
			return new String(text.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private URL location() {
		return Era.class.getResource("/contracts/" + fileName());
	}

	private Api read() {
		var location = location();
		var resource = StandaloneLanguage.injector().getInstance(XtextResourceSet.class).createResource(URI.createURI(location.toString()));
		try (var text = location.openStream()) {
			resource.load(text, Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		EcoreUtil.resolveAll(resource);
		if (!resource.getErrors().isEmpty())
			throw new IllegalStateException(fileName() + ": " + resource.getErrors());
		return ((Document) resource.getContents().getFirst()).getApis().getFirst();
	}

	@Override
	public String toString() {
		return name + " " + era;
	}
}
