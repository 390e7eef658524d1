package dev.seriatim.ui.editor;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;

import dev.seriatim.language.StandaloneLanguage;

/** Finds keywords, comments and strings of the language; the keywords are those of the grammar. */
final class ContractScanner extends RuleBasedScanner {

	private final Token keyword = new Token(null);
	private final Token comment = new Token(null);
	private final Token string = new Token(null);

	ContractScanner() {
		readColors();
		WordRule words = new WordRule(new IdentifierDetector(), new Token(null));
		GrammarUtil.getAllKeywords(StandaloneLanguage.injector().getInstance(IGrammarAccess.class).getGrammar()).stream()
				.filter(text -> Character.isLetter(text.charAt(0))).forEach(word -> words.addWord(word, keyword));
		setRules(new IRule[] { new EndOfLineRule("//", comment), new MultiLineRule("/*", "*/", comment, (char) 0, true),
				new SingleLineRule("\"", "\"", string, '\\'), words });
	}

	/** Takes the colors from the theme in use; on the UI thread. */
	void readColors() {
		ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		keyword.setData(new TextAttribute(colors.get("dev.seriatim.ui.keyword"), null, SWT.BOLD));
		comment.setData(new TextAttribute(colors.get("dev.seriatim.ui.comment")));
		string.setData(new TextAttribute(colors.get("dev.seriatim.ui.string")));
	}

	private static final class IdentifierDetector implements IWordDetector {

		@Override
		public boolean isWordStart(char character) {
			return Character.isJavaIdentifierStart(character);
		}

		@Override
		public boolean isWordPart(char character) {
			return Character.isJavaIdentifierPart(character);
		}
	}
}
