package dev.seriatim.series.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTFieldDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTProblemDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;

import dev.seriatim.series.code.DeclaredText.Enumeration;
import dev.seriatim.series.code.DeclaredText.Enumerator;
import dev.seriatim.series.code.DeclaredText.Gap;
import dev.seriatim.series.code.DeclaredText.MacroText;
import dev.seriatim.series.code.DeclaredText.Member;
import dev.seriatim.series.code.DeclaredText.Prototype;
import dev.seriatim.series.code.DeclaredText.Struct;
import dev.seriatim.series.prefix.FileState;

/** Reads the declarations of one whole C file as text. Never fails for odd content: what is not understood is a gap. */
public final class DeclarationTextReader {

	private static final Set<String> CONSTANT_SYMBOLS = Set.of("(", ")", "<<", ">>", "<", ">", "|", "&", "+", "-", "*", "/", "~", "%", "^", "?", ":");

	private final SourceText source;
	private final WrittenText written;
	private final Conditionals conditionals;
	private final Map<String, Prototype> functions = new LinkedHashMap<>();
	private final Map<String, Struct> structs = new LinkedHashMap<>();
	private final Map<String, Struct> typedefs = new LinkedHashMap<>();
	private final Map<String, Enumeration> enumerations = new LinkedHashMap<>();
	private final Map<String, MacroText> macros = new LinkedHashMap<>();
	private final Set<String> variables = new LinkedHashSet<>();
	private final Map<String, Gap> gaps = new LinkedHashMap<>();
	private final KernelMacros known;
	private Places places;

	private DeclarationTextReader(SourceText source, Set<String> guards, boolean on, KernelMacros known) {
		this.source = source;
		this.known = known;
		written = new WrittenText(source, known);
		conditionals = new Conditionals(source, guards, on);
	}

	/**
	 * @param file   complete
	 * @param guards configuration symbols whose value is known; every branch that other conditions choose is read
	 * @param on     their value
	 * @param macros that the code is read with
	 */
	public static DeclaredText read(FileState file, Set<String> guards, boolean on, KernelMacros macros) {
		var reader = new DeclarationTextReader(textOf(file), guards, on, macros);
		reader.read();
		return new DeclaredText(sorted(reader.functions.values(), Prototype::line), sorted(reader.structs.values(), Struct::line),
				sorted(reader.enumerations.values(), Enumeration::line), sorted(reader.typedefs.values(), Struct::line),
				sorted(reader.macros.values(), MacroText::line), List.copyOf(reader.variables), sorted(reader.gaps.values(), Gap::line));
	}

	/**
	 * The line of a brace that has no partner, whichever branches of the file are read; empty where all braces have one in some of them. What
	 * stands where in such a file cannot be told.
	 */
	public static OptionalInt loneBrace(FileState file) {
		var source = textOf(file);
		var lone = new Conditionals(source, Set.of(), true).variants().stream().map(variant -> loneBrace(source, variant)).toList();
		return lone.isEmpty() || lone.contains(OptionalInt.empty()) ? OptionalInt.empty() : lone.getFirst();
	}

	private static OptionalInt loneBrace(SourceText source, char[] variant) {
		var open = new ArrayDeque<Token>();
		for (var token : source.tokens())
			if (!token.directive() && variant[token.start()] != ' ') {
				if (token.is("{"))
					open.push(token);
				else if (token.is("}") && open.poll() == null)
					return OptionalInt.of(source.lineAt(token.start()));
			}
		return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(source.lineAt(open.getLast().start()));
	}

	/** The identifiers in a complete file that stand in no comment, no text and no directive's name. */
	public static Set<String> identifiers(FileState file) {
		var names = new TreeSet<String>();
		textOf(file).tokens().stream().filter(Token::isName).map(Token::text).forEach(names::add);
		return names;
	}

	static SourceText textOf(FileState file) {
		return new SourceText(1, file.segments().isEmpty() ? List.of() : file.segments().getFirst().lines());
	}

	private static <T> List<T> sorted(Iterable<T> found, ToIntFunction<T> line) {
		var list = new ArrayList<T>();
		found.forEach(list::add);
		list.sort(Comparator.comparingInt(line));
		return list;
	}

	private void read() {
		var variants = conditionals.variants();
		macros(variants);
		var plain = variants.stream().map(this::withoutDirectives).toList();
		for (var i = 0; i < plain.size(); i++) {
			var unit = ParseUnit.inPlace(NewDeclarations.of(plain.get(i), plain.subList(0, i)));
			KernelSyntax.rewrite(unit, known);
			places = new Places(source, unit);
			for (var declaration : CParser.parse(unit, known).getDeclarations())
				read(declaration);
		}
	}

	private char[] withoutDirectives(char[] variant) {
		var chars = variant.clone();
		conditionals.directives().forEach(directive -> SourceText.blank(chars, directive.start(), directive.end()));
		return chars;
	}

	private void macros(List<char[]> variants) {
		var includeGuard = includeGuard();
		for (var directive : conditionals.directives())
			MacroDefinition.of(directive).filter(macro -> !macro.name().text().equals(includeGuard))
					.filter(macro -> variants.stream().anyMatch(variant -> variant[macro.name().start()] != ' ')).ifPresent(macro -> {
						var line = source.lineAt(macro.name().start());
						macros.putIfAbsent(macro.name().text(), new MacroText(macro.name().text(), macro.arity(), macro.bodyText(), isConstant(macro), line));
					});
	}

	/** What the file's first {@code #ifndef} tests, when the next directive defines it. */
	private String includeGuard() {
		var directives = conditionals.directives();
		if (directives.size() < 2 || !directives.get(0).opens() || !directives.get(1).name().equals("define") || directives.get(1).arguments().isEmpty())
			return null;
		var defined = directives.get(1).arguments().getFirst().text();
		return directives.get(0).arguments().stream().anyMatch(token -> token.isName(defined)) ? defined : null;
	}

	private static boolean isConstant(MacroDefinition macro) {
		return macro.arity() == -1 && !macro.body().isEmpty() && macro.body().stream().allMatch(token -> switch (token.kind()) {
		case NUMBER, STRING -> true;
		case PUNCTUATION -> CONSTANT_SYMBOLS.contains(token.text());
		case NAME -> token.text().equals(token.text().toUpperCase(Locale.ROOT));
		default -> false;
		}) && macro.body().stream().anyMatch(token -> token.kind() != Token.Kind.PUNCTUATION) && new Balance(macro.body()).unopened() == 0;
	}

	private void read(IASTDeclaration declaration) {
		switch (declaration) {
		case IASTFunctionDefinition definition -> {
			types(definition.getDeclSpecifier());
			function(definition, definition.getDeclarator(), definition.getBody());
		}
		case IASTSimpleDeclaration simple -> simple(simple);
		case IASTProblemDeclaration problem -> gap(problem, null, "the C parser does not understand this declaration");
		default -> {
		}
		}
	}

	private void simple(IASTSimpleDeclaration declaration) {
		var specifier = declaration.getDeclSpecifier();
		types(specifier);
		for (var declarator : declaration.getDeclarators())
			if (specifier.getStorageClass() == IASTDeclSpecifier.sc_typedef)
				typedef(specifier, declarator);
			else if (declarator instanceof IASTFunctionDeclarator)
				function(declaration, declarator, null);
			else if (places.isSource(VisibleTypes.innermost(declarator).getName()))
				variables.add(VisibleTypes.nameOf(declarator));
	}

	private void typedef(IASTDeclSpecifier specifier, IASTDeclarator declarator) {
		var name = VisibleTypes.innermost(declarator).getName();
		if (!places.isSource(name))
			return;
		var unnamed = specifier instanceof IASTCompositeTypeSpecifier composite && composite.getName().getSimpleID().length == 0 ? composite : null;
		var members = unnamed == null ? List.<Member>of() : members(unnamed);
		typedefs.putIfAbsent(name.toString(), new Struct("typedef", name.toString(), members, places.line(name), true));
	}

	private void function(IASTDeclaration declaration, IASTDeclarator declarator, IASTNode body) {
		var name = VisibleTypes.innermost(declarator).getName();
		if (!places.isSource(name))
			return;
		if (declarator.getNestedDeclarator() != null && declarator.getNestedDeclarator().getPointerOperators().length > 0) {
			if (body != null || declarator.getNestedDeclarator() instanceof IASTFunctionDeclarator)
				gap(declaration, name.toString(), "returns a pointer to a function, which a contract cannot say");
			return; // a variable that points to a function
		}
		var start = places.offset(declaration);
		var before = start < 0 ? null : written.type(start, places.offset(name));
		var after = written.parameters(places.offset(name));
		if (before == null || after == null)
			gap(declaration, name.toString(), "has a prototype that a contract cannot say");
		else {
			var head = written.annotations(start, body == null ? places.end(declaration) : places.offset(body));
			if (body != null)
				head.addAll(written.annotations(places.offset(body), places.end(body)));
			functions.putIfAbsent(name.toString(), new Prototype(before, name.toString(), after, places.line(name), written.commentBefore(start), head));
		}
	}

	private void types(IASTDeclSpecifier specifier) {
		switch (specifier) {
		case IASTCompositeTypeSpecifier composite -> {
			var name = composite.getName();
			if (!places.isSource(name))
				return;
			var keyword = composite.getKey() == IASTCompositeTypeSpecifier.k_union ? "union" : "struct";
			structs.putIfAbsent(name.toString(), new Struct(keyword, name.toString(), members(composite), places.line(name), true));
		}
		case IASTEnumerationSpecifier enumeration -> enumeration(enumeration);
		default -> {
		}
		}
	}

	private void enumeration(IASTEnumerationSpecifier enumeration) {
		var enumerators = new ArrayList<Enumerator>();
		for (var enumerator : enumeration.getEnumerators())
			if (places.isSource(enumerator.getName())) {
				var value = enumerator.getValue() == null ? null : written.value(places.offset(enumerator.getValue()), places.end(enumerator.getValue()));
				enumerators.add(new Enumerator(enumerator.getName().toString(), value, places.line(enumerator.getName())));
			}
		var tag = enumeration.getName().getSimpleID().length == 0 ? null : enumeration.getName().toString();
		var line = enumerators.isEmpty() ? places.line(enumeration) : enumerators.getFirst().line();
		enumerations.putIfAbsent(tag == null ? "?" + line : tag, new Enumeration(tag, List.copyOf(enumerators), line));
	}

	private List<Member> members(IASTCompositeTypeSpecifier composite) {
		var members = new LinkedHashMap<String, Member>();
		for (var declaration : composite.getMembers())
			switch (declaration) {
			case IASTSimpleDeclaration simple -> members(simple).forEach(member -> members.putIfAbsent(member.name(), member));
			case IASTProblemDeclaration problem -> gap(problem, null, "the C parser does not understand this member");
			default -> {
			}
			}
		return List.copyOf(members.values());
	}

	private List<Member> members(IASTSimpleDeclaration declaration) {
		var specifier = declaration.getDeclSpecifier();
		types(specifier);
		var unnamed = specifier instanceof IASTCompositeTypeSpecifier composite && composite.getName().getSimpleID().length == 0 ? composite : null;
		if (declaration.getDeclarators().length == 0)
			return unnamed == null ? List.of() : members(unnamed);
		var members = new ArrayList<Member>();
		for (var declarator : declaration.getDeclarators()) {
			var name = VisibleTypes.innermost(declarator).getName();
			if (!places.isSource(name))
				continue;
			var member = specifier instanceof IASTCompositeTypeSpecifier || specifier instanceof IASTEnumerationSpecifier ? null
					: member(declaration, declarator, name);
			if (member == null)
				gap(name, name.toString(), "is a member that a contract cannot say");
			else
				members.add(member);
		}
		return members;
	}

	/** Null where a contract cannot say it. */
	private Member member(IASTSimpleDeclaration declaration, IASTDeclarator declarator, IASTName name) {
		var offset = places.offset(name);
		var start = places.offset(declaration);
		var first = declaration.getDeclarators()[0] == declarator;
		var nested = declarator.getNestedDeclarator();
		var pointer = declarator instanceof IASTFunctionDeclarator && nested != null && nested.getNestedDeclarator() == null
				&& nested.getPointerOperators().length == 1 && !(nested instanceof IASTArrayDeclarator) && !(nested instanceof IASTFunctionDeclarator);
		var end = pointer ? written.pointerBefore(offset) : offset;
		if (start < 0 || end < 0 || !pointer && (nested != null || declarator instanceof IASTFunctionDeclarator))
			return null;
		var before = first ? written.type(start, end)
				: written.joined(start, places.end(declaration.getDeclSpecifier()), places.offset(declarator), end);
		var comment = written.commentBefore(start);
		if (pointer) {
			var parameters = written.callbackParameters(offset);
			return before == null || parameters == null ? null : new Member(before, name.toString(), parameters, true, places.line(name), comment);
		}
		var suffix = declarator instanceof IASTArrayDeclarator array && array.getArrayModifiers().length > 0 ? written.bounds(offset)
				: declarator instanceof IASTFieldDeclarator ? written.width(offset) : null;
		var suffixed = declarator instanceof IASTArrayDeclarator || declarator instanceof IASTFieldDeclarator;
		return before == null || suffixed && suffix == null ? null : new Member(before, name.toString(), suffix, false, places.line(name), comment);
	}

	private void gap(IASTNode node, String name, String reason) {
		var line = node instanceof IASTName known ? places.line(known) : places.line(node);
		gaps.putIfAbsent(line + " " + name, new Gap(line, name, reason));
	}
}
