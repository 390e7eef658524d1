package dev.seriatim.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;

/** A text as the services of the language want it. */
public final class TextResource {

	private static final int DEEPEST = 300;

	private TextResource() {
	}

	/** False for a text so deeply nested that the parser, which descends once for each open parenthesis, would exhaust its stack. */
	public static boolean isShallow(CharSequence text) {
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
	 * @throws org.eclipse.xtext.parser.ParseException when the text is not {@link #isShallow shallow}
	 */
	public static XtextResource of(Path file, String text) {
		var injector = StandaloneLanguage.injector();
		var resources = injector.getInstance(XtextResourceSet.class);
		resources.addLoadOption(XtextResource.OPTION_ENCODING, "UTF-8");
		var uri = URI.createFileURI(file.toAbsolutePath().normalize().toString());
		var resource = (XtextResource) injector.getInstance(IResourceFactory.class).createResource(uri);
		resources.getResources().add(resource);
		try {
			resource.load(new LazyStringInputStream(text, "UTF-8"), resources.getLoadOptions());
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return resource;
	}
}
