package dev.seriatim.language.conversion;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** C text as it is written, except that a comment or white space between two tokens is one blank. */
final class SourceText implements IValueConverter<String> {

	@Override
	public String toValue(String string, INode node) {
		return of(string, node);
	}

	@Override
	public String toString(String value) {
		return value;
	}

	static String of(String string, INode node) {
		return node == null ? string : NodeModelUtils.getTokenText(node);
	}
}
