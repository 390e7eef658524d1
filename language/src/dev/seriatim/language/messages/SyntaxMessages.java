package dev.seriatim.language.messages;

import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/** Says what was found and, where only one thing can follow, what was expected; ANTLR's rule and token names stay out of sight. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

	public static final String SYNTAX = "SYNTAX";

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		return new SyntaxErrorMessage(context.getDefaultMessage(), SYNTAX);
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		var error = context.getRecognitionException();
		if (error == null || error.token == null)
			return new SyntaxErrorMessage(context.getDefaultMessage(), SYNTAX);
		return new SyntaxErrorMessage(message(error, context), SYNTAX);
	}

	private static String message(RecognitionException error, IParserErrorContext context) {
		if (error instanceof MismatchedTokenException mismatch && !(error instanceof UnwantedTokenException)
				&& mismatch.expecting > Token.MIN_TOKEN_TYPE - 1 && mismatch.expecting < context.getTokenNames().length)
			return Messages.of("EXPECTED", expected(context.getTokenNames()[mismatch.expecting]), found(error.token));
		return error.token.getType() == Token.EOF ? Messages.of("UNEXPECTED_END") : Messages.of("UNEXPECTED", found(error.token));
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
