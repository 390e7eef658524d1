package dev.seriatim.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.language.ide.Symbols.Symbol;

/** A symbol in the outline. The same one as before an edit is equal to it: it has the name and the place among its like, though not the offset. */
final class OutlineNode {

	private final OutlineNode parent;
	private final Symbol symbol;
	private final String path;
	private final List<OutlineNode> children = new ArrayList<>();

	private OutlineNode(OutlineNode parent, Symbol symbol, String path) {
		this.parent = parent;
		this.symbol = symbol;
		this.path = path;
	}

	/** A root without a symbol of its own. */
	static OutlineNode of(List<Symbol> symbols) {
		OutlineNode root = new OutlineNode(null, null, "");
		root.add(symbols);
		return root;
	}

	private void add(List<Symbol> symbols) {
		Map<String, Integer> like = new HashMap<>();
		for (Symbol child : symbols) {
			String name = path + '\n' + child.kind() + ' ' + child.name();
			OutlineNode node = new OutlineNode(this, child, name + '\n' + like.merge(name, 1, Integer::sum));
			children.add(node);
			node.add(child.children());
		}
	}

	Symbol symbol() {
		return symbol;
	}

	OutlineNode parent() {
		return parent;
	}

	List<OutlineNode> children() {
		return children;
	}

	/** The innermost symbol that covers an offset. */
	Optional<OutlineNode> at(int offset) {
		return children.stream().filter(child -> child.symbol.contains(offset)).findFirst().map(child -> child.at(offset).orElse(child));
	}

	int size() {
		return children.stream().mapToInt(child -> 1 + child.size()).sum();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OutlineNode node && node.path.equals(path);
	}

	@Override
	public int hashCode() {
		return path.hashCode();
	}
}
