package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.contract.Document;

/** The models of texts, and whether two of them are the same. */
public final class Models {

	private Models() {
	}

	/** Of a text without syntax errors; with all names resolved that can be. */
	public static Document read(Path file, String text) {
		assertEquals(List.of(), List.copyOf(syntaxErrors(file, text)), text);
		var resource = TextResource.of(file, text);
		EcoreUtil.resolveAll(resource);
		return (Document) resource.getContents().getFirst();
	}

	private static List<String> syntaxErrors(Path file, String text) {
		var errors = TextResource.of(file, text).getParseResult().getSyntaxErrors().iterator();
		return errors.hasNext() ? List.of(errors.next().getSyntaxErrorMessage().getMessage()) : List.of();
	}

	/** Compares what the models refer to as well. */
	public static void assertSame(EObject expected, EObject actual, String text) {
		var equality = new Difference();
		if (!equality.equals(expected, actual))
			fail("differs in " + equality.first + "\n" + text);
	}

	/** Remembers where it is found. */
	@SuppressWarnings("serial")
	private static final class Difference extends EcoreUtil.EqualityHelper {

		private String first;

		@Override
		public boolean equals(EObject one, EObject other) {
			var areSame = super.equals(one, other);
			if (!areSame && first == null)
				first = one + "\nand " + other;
			return areSame;
		}
	}
}
