package dev.seriatim.language;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;

import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;

import dev.seriatim.language.parser.antlr.SeriatimParser;

/** Refuses a text that would exhaust its stack, also one that is imported. */
public class ShallowParser extends SeriatimParser {

	@Override
	public IParseResult doParse(Reader reader) {
		var text = new StringWriter();
		try {
			reader.transferTo(text);
		} catch (IOException unreadable) {
			throw new WrappedException(unreadable);
		}
		if (!TextResource.isShallow(text.getBuffer()))
			throw new ParseException("nested too deeply");
		return super.doParse(new StringReader(text.toString()));
	}
}
