package dev.seriatim.ui.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.ITextContentDescriber;

/**
 * Tells a {@code .seriatim} file that states a series from one that holds contracts only, so that each opens in its editor. The platform asks
 * it on any thread, so it parses nothing: it looks for the keyword and a quote, outside comments, strings and braces, in the first megabyte.
 */
public final class SeriesDescriber implements ITextContentDescriber {

	private static final int LONGEST = 1 << 20;
	private static final String KEYWORD = "series";

	@Override
	public int describe(Reader contents, IContentDescription description) throws IOException {
		return new Scan(contents).findsASeries() ? VALID : INVALID;
	}

	@Override
	public int describe(InputStream contents, IContentDescription description) throws IOException {
		PushbackInputStream marked = new PushbackInputStream(contents, IContentDescription.BOM_UTF_8.length);
		byte[] start = marked.readNBytes(IContentDescription.BOM_UTF_8.length);
		marked.unread(start);
		if (description != null && description.isRequested(IContentDescription.BYTE_ORDER_MARK) && Arrays.equals(start, IContentDescription.BOM_UTF_8)) {
			description.setProperty(IContentDescription.BYTE_ORDER_MARK, IContentDescription.BOM_UTF_8);
		}
		return describe(new InputStreamReader(marked, StandardCharsets.UTF_8), description);
	}

	@Override
	public QualifiedName[] getSupportedOptions() {
		return new QualifiedName[] { IContentDescription.BYTE_ORDER_MARK, IContentDescription.CHARSET };
	}

	/** One pass over a text. */
	private static final class Scan {

		private final Reader text;
		private int read;
		private int current;

		private Scan(Reader text) {
			this.text = text;
		}

		private int next() throws IOException {
			current = read++ < LONGEST ? text.read() : -1;
			return current;
		}

		private boolean findsASeries() throws IOException {
			int depth = 0;
			boolean keyword = false;
			next();
			while (current >= 0) {
				if (Character.isJavaIdentifierStart(current)) {
					keyword = word().equals(KEYWORD) && depth == 0;
				} else if (current == '"') {
					if (keyword) {
						return true;
					}
					skipString();
				} else if (current == '/') {
					keyword &= skipComment();
				} else {
					keyword &= Character.isWhitespace(current);
					depth += current == '{' ? 1 : current == '}' && depth > 0 ? -1 : 0;
					next();
				}
			}
			return false;
		}

		private String word() throws IOException {
			StringBuilder word = new StringBuilder();
			while (current >= 0 && Character.isJavaIdentifierPart(current)) {
				if (word.length() <= KEYWORD.length()) {
					word.append((char) current);
				}
				next();
			}
			return word.toString();
		}

		/** A string ends with its line at the latest, as in the language. */
		private void skipString() throws IOException {
			while (next() >= 0 && current != '"' && current != '\n') {
				if (current == '\\' && next() == '\n') {
					break;
				}
			}
			next();
		}

		/** @return false when the slash begins no comment */
		private boolean skipComment() throws IOException {
			next();
			if (current == '/') {
				while (current >= 0 && current != '\n') {
					next();
				}
				return true;
			}
			if (current != '*') {
				return false;
			}
			next();
			for (int before = 0; current >= 0 && !(before == '*' && current == '/'); next()) {
				before = current;
			}
			next();
			return true;
		}
	}
}
