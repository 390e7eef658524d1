package dev.seriatim.language.messages;

import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/**
 * Says what was found and, where only one thing can follow, what was expected; ANTLR's rule and token names stay out of sight. The data of a
 * message is the punctuation that is missing, if it is that.
 */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

	public static final String SYNTAX = "SYNTAX";

	private static final String QUOTE = "\"";

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		var node = context.getValueConverterException().getNode();
		var isText = node != null && node.getText().strip().startsWith(QUOTE);
		return new SyntaxErrorMessage(context.getDefaultMessage(), SYNTAX, isText ? new String[] { QUOTE } : null);
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		var error = context.getRecognitionException();
		if (error == null || error.token == null)
			return new SyntaxErrorMessage(context.getDefaultMessage(), SYNTAX);
		if (error instanceof MismatchedTokenException mismatch && !(error instanceof UnwantedTokenException)
				&& mismatch.expecting > Token.MIN_TOKEN_TYPE - 1 && mismatch.expecting < context.getTokenNames().length)
			return expected(context.getTokenNames()[mismatch.expecting], error);
		return new SyntaxErrorMessage(error.token.getType() == Token.EOF ? Messages.of("UNEXPECTED_END") : Messages.of("UNEXPECTED", found(error.token)), SYNTAX);
	}

	private static SyntaxErrorMessage expected(String tokenName, RecognitionException error) {
		var punctuation = tokenName.matches("'\\W+'") ? new String[] { tokenName.substring(1, tokenName.length() - 1) } : null;
		return new SyntaxErrorMessage(Messages.of("EXPECTED", expected(tokenName), found(error.token)), SYNTAX, punctuation);
	}

	private static String expected(String tokenName) {
		return switch (tokenName) {
		case "RULE_ID" -> Messages.of("NAME");
		case "RULE_INT" -> Messages.of("NUMBER");
		case "RULE_STRING" -> Messages.of("TEXT");
		default -> tokenName;
		};
	}

	private static String found(Token token) {
		return token.getType() == Token.EOF ? Messages.of("END_OF_FILE") : "'" + token.getText() + "'";
	}
}
