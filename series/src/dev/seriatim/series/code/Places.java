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

	/** The line on which a node or, where it is not from the source, its surroundings start. */
	int line(IASTNode node) {
		var location = node.getFileLocation();
		return source.lineAt(unit.nearestOriginOf(location == null ? 0 : location.getNodeOffset()));
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
