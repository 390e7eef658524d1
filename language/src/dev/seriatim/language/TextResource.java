package dev.seriatim.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;

/** A text as the services of the language want it. */
public final class TextResource {

	/** Larger by far than any contract; some checks compare each name with each other one. */
	private static final int LONGEST = 1 << 18;
	private static final int DEEPEST = 300;

	private TextResource() {
	}

	/**
	 * Why a text cannot be parsed: the code of a message about a binary file, or about a text so long that it would take minutes, or so deeply
	 * nested that the parser, which descends once for each open parenthesis, would exhaust its stack. Empty for all others, however broken.
	 */
	public static Optional<String> refusal(String text) {
		if (text.indexOf('\0') >= 0)
			return Optional.of("NOT_TEXT");
		if (text.length() > LONGEST)
			return Optional.of("TOO_LONG");
		return isShallow(text) ? Optional.empty() : Optional.of("TOO_DEEP");
	}

	private static boolean isShallow(String text) {
		var depth = 0;
		for (var index = 0; index < text.length(); index++) {
			if (text.charAt(index) == '(' && ++depth > DEEPEST)
				return false;
			if (text.charAt(index) == ')' && depth > 0)
				depth--;
		}
		return true;
	}

	/**
	 * Parses a text, into a resource set of its own. Offsets of its nodes are chars of the text.
	 *
	 * @param file where the text stands or will stand; not read, but what the text imports is looked for beside it once it is asked for
	 * @return without contents when there is a {@link #refusal}
	 */
	public static XtextResource of(Path file, String text) {
		return in(emptySet(), file, text);
	}

	/** A set into which files are read as they are imported. */
	public static XtextResourceSet emptySet() {
		var resources = StandaloneLanguage.injector().getInstance(XtextResourceSet.class);
		resources.addLoadOption(XtextResource.OPTION_ENCODING, "UTF-8");
		return resources;
	}

	/** As {@link #of}, into a set where others find it that import it. */
	public static XtextResource in(XtextResourceSet resources, Path file, String text) {
		var resource = (XtextResource) StandaloneLanguage.injector().getInstance(IResourceFactory.class).createResource(uri(file));
		resources.getResources().add(resource);
		try {
			resource.load(new LazyStringInputStream(text, "UTF-8"), resources.getLoadOptions());
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return resource;
	}

	/** By which a resource of the file is found. */
	public static URI uri(Path file) {
		return URI.createFileURI(file.toAbsolutePath().normalize().toString());
	}

	/** Where the text of a resource stands; only its name when that is not in the file system. */
	public static Path file(Resource resource) {
		var uri = resource.getURI();
		return Path.of(uri.isFile() ? uri.toFileString() : uri.lastSegment() == null ? uri.opaquePart() : uri.lastSegment());
	}

	/** The line of its text in which an element begins, after its comments, from 1; 0 for one that was not read from a text. */
	public static int line(EObject element) {
		var node = NodeModelUtils.findActualNodeFor(element);
		return node == null ? 0 : node.getStartLine();
	}
}
