package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.seriatim.series.prefix.FileState;

/** Finds the configuration symbol that switches an API on, without parsing: a header can name dozens of symbols. */
public final class GuardSearch {

	private static final Pattern CONFIGURATION = Pattern.compile("CONFIG_\\w+");

	private final SourceText source;
	/** What looks like the declarator of a function or is the name of a macro. */
	private final List<Token> callables = new ArrayList<>();

	private GuardSearch(SourceText source) {
		this.source = source;
		var depth = 0;
		var tokens = source.tokens().stream().filter(token -> !token.directive()).toList();
		for (var i = 0; i + 1 < tokens.size(); i++) {
			var token = tokens.get(i);
			if (Brackets.opens(token))
				depth++;
			else if (Brackets.closes(token))
				depth--;
			else if (depth == 0 && token.isName() && tokens.get(i + 1).is("(") && i > 0 && (tokens.get(i - 1).isName() || tokens.get(i - 1).is("*")))
				callables.add(token);
		}
		for (var directive : Directive.of(source))
			MacroDefinition.of(directive).filter(macro -> !macro.body().isEmpty()).ifPresent(macro -> callables.add(macro.name()));
	}

	/**
	 * The symbol without which most functions and macros of a complete header are stubs or absent, and at least one is a stub. Empty where there is no
	 * such symbol; the first in the alphabet of several that decide alike.
	 */
	public static Optional<String> in(FileState header) {
		var search = new GuardSearch(DeclarationTextReader.textOf(header));
		String best = null;
		var most = 0;
		for (var symbol : search.symbols()) {
			var on = search.shown(symbol, true);
			var off = search.shown(symbol, false);
			var changed = (int) on.entrySet().stream().filter(callable -> !callable.getValue().equals(off.get(callable.getKey()))).count();
			var stubs = on.keySet().stream().anyMatch(name -> off.containsKey(name) && !off.get(name).equals(on.get(name)));
			if (stubs && changed * 2 > on.size() && changed > most) {
				best = symbol;
				most = changed;
			}
		}
		return Optional.ofNullable(best);
	}

	private Set<String> symbols() {
		var symbols = new TreeSet<String>();
		for (var directive : Directive.of(source))
			if (directive.isConditional())
				directive.arguments().stream().map(Token::text).filter(CONFIGURATION.asMatchPredicate()).forEach(symbols::add);
		return symbols;
	}

	/** The offset at which each name is shown first. */
	private Map<String, Integer> shown(String symbol, boolean on) {
		var variants = new Conditionals(source, Set.of(symbol), on).variants();
		var shown = new HashMap<String, Integer>();
		for (var token : callables)
			if (variants.stream().anyMatch(variant -> variant[token.start()] != ' '))
				shown.putIfAbsent(token.text(), token.start());
		return shown;
	}
}
