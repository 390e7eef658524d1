package dev.seriatim.series.code;

import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;

/** Where the nodes of a unit's syntax tree stand in the source. */
final class Places {

	/** A place in a file, of which the offset counts within one segment. */
	record Place(int line, int offset) {
	}

	private final SourceText source;
	private final ParseUnit unit;

	Places(SourceText source, ParseUnit unit) {
		this.source = source;
		this.unit = unit;
	}

	/** The source's offset of a name, or {@link ParseUnit#SYNTHETIC}. Macro arguments have image locations, whose line is always 0. */
	int offset(IASTName name) {
		var image = name.getImageLocation();
		var location = image != null ? image : name.getFileLocation();
		return location == null ? ParseUnit.SYNTHETIC : unit.originOf(location.getNodeOffset());
	}

	/** The source's offset of a node's first char, or {@link ParseUnit#SYNTHETIC}. */
	int offset(IASTNode node) {
		var location = node.getFileLocation();
		return location == null ? ParseUnit.SYNTHETIC : unit.originOf(location.getNodeOffset());
	}

	/** The source's offset after a node's last char, for a unit in place. */
	int end(IASTNode node) {
		var location = node.getFileLocation();
		return location == null ? ParseUnit.SYNTHETIC : location.getNodeOffset() + location.getNodeLength();
	}

	Place place(IASTName name) {
		return place(offset(name));
	}

	/** @param offset in the source */
	Place place(int offset) {
		return new Place(source.lineAt(offset), offset);
	}

	boolean isSource(IASTName name) {
		return name.getSimpleID().length > 0 && offset(name) != ParseUnit.SYNTHETIC;
	}

	int line(IASTName name) {
		var offset = offset(name);
		return offset == ParseUnit.SYNTHETIC ? line((IASTNode) name) : source.lineAt(offset);
	}

	/** Whether the struct of a tag is written with nothing but members that C declares. */
	boolean hasPlainMembers(IASTName tag, KernelMacros macros) {
		return isSource(tag) && new PlainMembers(source.tokens(), macros).areBehind(offset(tag));
	}

	/** The line on which a node or, where it is not from the source, its surroundings start. */
	int line(IASTNode node) {
		var location = node.getFileLocation();
		return source.lineAt(unit.nearestOriginOf(location == null ? 0 : location.getNodeOffset()));
	}

	/** The line on which a node ends or, where that is not from the source, the last line before that is. */
	int lastLine(IASTNode node) {
		var location = node.getFileLocation();
		return source.lineAt(unit.nearestOriginOf(location == null ? 0 : location.getNodeOffset() + location.getNodeLength() - 1));
	}

	/** Whether the last char of a node is from the source. */
	boolean endsInSource(IASTNode node) {
		var location = node.getFileLocation();
		return location != null && unit.originOf(location.getNodeOffset() + location.getNodeLength() - 1) != ParseUnit.SYNTHETIC;
	}

	/** The word with which the source starts a node, which the text that is parsed may have replaced; empty where there is none. */
	String wordAt(IASTNode node) {
		var location = node.getFileLocation();
		var start = location == null ? ParseUnit.SYNTHETIC : unit.originOf(location.getNodeOffset());
		var end = Math.max(0, start);
		while (start != ParseUnit.SYNTHETIC && end < source.length() && Character.isJavaIdentifierPart(source.text().charAt(end)))
			end++;
		return source.text().substring(Math.max(0, start), end);
	}

	/** Whether all of a node is from the source. */
	boolean isWhole(IASTNode node) {
		var location = node.getFileLocation();
		if (location == null)
			return false;
		for (var i = location.getNodeOffset(); i < location.getNodeOffset() + location.getNodeLength(); i++)
			if (unit.originOf(i) == ParseUnit.SYNTHETIC)
				return false;
		return true;
	}

	/** The source text of a node with single blanks. */
	String text(IASTNode node) {
		return node.getRawSignature().replaceAll("\\s+", " ").strip();
	}
}
