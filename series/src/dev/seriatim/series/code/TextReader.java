package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.seriatim.model.usage.DeclarationKind;

/**
 * Reads a whole file, or a fragment of one, in one configuration: all its variants, its macros, and then whether every
 * identifier of the API was understood somewhere.
 */
final class TextReader {

	/** C11 6.4.1 and GCC's: words that are never declared. */
	private static final Set<String> KEYWORDS = Set.of("auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum",
			"extern", "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short", "signed", "sizeof", "static",
			"struct", "switch", "typedef", "union", "unsigned", "void", "volatile", "while", "_Bool", "__attribute__", "asm", "__asm__", "typeof",
			"__typeof__", "__VA_ARGS__");

	private final SourceText source;
	private final ApiNames names;
	private final Set<String> vocabulary;
	private final Conditionals conditionals;
	private final OpsOwner.Surroundings surroundings;
	private final Function<char[], List<ParseUnit>> units;
	private final Facts facts;
	private final BitSet seen = new BitSet();
	private final UnitReader reader;

	/** @param units makes parsable text of a variant, which holds neither comments nor directives */
	TextReader(SourceText source, ApiNames names, Conditionals conditionals, OpsOwner.Surroundings surroundings, Function<char[], List<ParseUnit>> units, Facts facts,
			VisibleTypes types, CallbackTests tests) {
		this.source = source;
		this.names = names;
		vocabulary = names.vocabulary();
		this.conditionals = conditionals;
		this.surroundings = surroundings;
		this.units = units;
		this.facts = facts;
		reader = new UnitReader(source, names, surroundings, facts, types, tests, seen);
	}

	void read() {
		var variants = conditionals.variants();
		macros(variants);
		var plain = variants.stream().map(this::withoutDirectives).toList();
		for (var i = 0; i < plain.size(); i++)
			units.apply(surroundings.complete() ? NewDeclarations.of(plain.get(i), plain.subList(0, i)) : plain.get(i)).forEach(reader::read);
		var shown = source.tokens().stream().filter(Token::isName).filter(token -> isShown(token, variants)).toList();
		var directiveNames = conditionals.directives().stream().map(Directive::nameStart).collect(Collectors.toSet());
		for (var token : shown)
			if (!KEYWORDS.contains(token.text()) && !directiveNames.contains(token.start()))
				facts.name(token.text(), source.lineAt(token.start()));
		if (shown.stream().anyMatch(token -> names.others().contains(token.text())))
			new ArgumentFacts(source, names, facts).read(token -> isShown(token, variants));
		var lost = !reader.takeLostMembers().isEmpty();
		if (lost || !missing(shown).isEmpty())
			force(variants);
		facts.conditions(new ConditionLines(source, conditionals.directives(), names.guards()));
		for (var token : missing(shown))
			facts.unchecked(source.lineAt(token.start()), token.text(), reason(token));
	}

	/** Other texts of the same source: without unknown annotations, with the file's own macros expanded, with few branches. */
	private void force(List<char[]> variants) {
		reader.again();
		for (var variant : variants)
			for (var unit : units.apply(withoutDirectives(variant))) {
				UnknownAnnotations.blankIn(unit);
				reader.read(unit);
			}
		reader.takeLostMembers().forEach((line, tag) -> facts.unchecked(line, tag, "A member of struct " + tag + " is not understood."));
		units.apply(withoutDirectives(conditionals.sparest())).forEach(reader::read);
		if (surroundings.complete())
			for (var variant : variants)
				reader.read(ParseUnit.inPlace(withOwnMacros(variant)));
	}

	private String reason(Token token) {
		if (token.directive())
			return "The body of the macro is not understood here.";
		return surroundings.complete() ? "The C parser does not understand this place." : "The fragment does not show enough to understand this place.";
	}

	private List<Token> missing(List<Token> shown) {
		var tokens = source.tokens();
		var missing = new ArrayList<Token>();
		for (var token : shown)
			if (!seen.get(token.start()) && (vocabulary.contains(token.text()) || names.isDistinctCallback(token.text()) && isMember(tokens, token)))
				missing.add(token);
		return missing;
	}

	private static boolean isMember(List<Token> tokens, Token token) {
		var before = Collections.binarySearch(tokens, token, Comparator.comparingInt(Token::start)) - 1;
		if (before < 0)
			return false;
		return tokens.get(before).is(".") || tokens.get(before).is("->")
				|| before > 0 && tokens.get(before).is("*") && tokens.get(before - 1).is("(");
	}

	private static boolean isShown(Token token, List<char[]> variants) {
		return variants.stream().anyMatch(variant -> variant[token.start()] != ' ');
	}

	private static boolean isShown(Directive directive, List<char[]> variants) {
		return variants.stream().anyMatch(variant -> variant[directive.nameStart()] != ' ');
	}

	private void macros(List<char[]> variants) {
		var unit = new ParseUnit.Builder();
		var text = source.text().toCharArray();
		for (var directive : conditionals.directives()) {
			if (directive.name().equals("include") && isShown(directive, variants))
				directive.included(source).ifPresent(facts::include);
			if (directive.opens() || directive.continues())
				directive.arguments().stream().filter(Token::isName).forEach(token -> facts.tested(token.text()));
			var definition = MacroDefinition.of(directive);
			// Names of directives are understood as such; what a macro's body holds is not.
			directive.arguments().stream().filter(Token::isName).filter(token -> !definition.isPresent() || !definition.get().body().contains(token))
					.forEach(token -> seen.set(token.start()));
			definition.filter(macro -> isShown(macro.name(), variants)).ifPresent(macro -> {
				declare(macro);
				if (macro.body().stream().anyMatch(token -> token.is("(") || vocabulary.contains(token.text())) && macro.canStandAlone())
					macro.append(unit, text);
			});
		}
		if (!unit.isEmpty())
			reader.readMacros(unit.build());
	}

	private void declare(MacroDefinition macro) {
		var fact = facts.declaration(DeclarationKind.MACRO, macro.name().text(), source.lineAt(macro.name().start()), null);
		fact.setDefinition(true);
		fact.setArity(macro.arity());
		fact.setVariadic(macro.variadic());
		if (surroundings.complete() || !macro.isCutOff()) {
			fact.setBody(macro.bodyText());
			fact.getDropped().addAll(macro.dropped());
		}
	}

	private char[] withoutDirectives(char[] variant) {
		var chars = variant.clone();
		conditionals.directives().forEach(directive -> SourceText.blank(chars, directive.start(), directive.end()));
		return chars;
	}

	private char[] withOwnMacros(char[] variant) {
		var chars = variant.clone();
		for (var directive : conditionals.directives())
			if (!directive.name().equals("define") && !directive.name().equals("undef")
					|| directive.arguments().stream().limit(1).anyMatch(name -> vocabulary.contains(name.text())))
				SourceText.blank(chars, directive.start(), directive.end());
		return chars;
	}
}
