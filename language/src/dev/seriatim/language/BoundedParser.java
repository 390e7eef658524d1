package dev.seriatim.language;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;

import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;

import dev.seriatim.language.messages.Messages;
import dev.seriatim.language.parser.antlr.SeriatimParser;

/** Refuses what would exhaust its stack or the patience of the user, also when it is imported. */
public class BoundedParser extends SeriatimParser {

	@Override
	public IParseResult doParse(Reader reader) {
		var text = new StringWriter();
		try {
			reader.transferTo(text);
		} catch (IOException unreadable) {
			throw new WrappedException(unreadable);
		}
		TextResource.refusal(text.toString()).ifPresent(code -> {
			throw new Refused(code);
		});
		return super.doParse(new StringReader(text.toString()));
	}

	/** Says why a text is not parsed. */
	static final class Refused extends ParseException {

		private final String code;

		private Refused(String code) {
			super(Messages.of(code));
			this.code = code;
		}

		String code() {
			return code;
		}
	}
}
