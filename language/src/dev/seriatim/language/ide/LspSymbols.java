package dev.seriatim.language.ide;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;

/** What Xtext tells a client of the language server about the symbols of a file; an element without a name is none. */
final class LspSymbols {

	private LspSymbols() {
	}

	static final class Names extends DocumentSymbolNameProvider {

		@Override
		public String getName(EObject element) {
			return SymbolText.of(element).map(SymbolText::name).orElse(null);
		}
	}

	static final class Kinds extends DocumentSymbolKindProvider {

		@Override
		public SymbolKind getSymbolKind(EObject element) {
			return SymbolText.of(element).map(text -> kind(text.kind())).orElse(null);
		}

		private static SymbolKind kind(Symbols.Kind kind) {
			return switch (kind) {
			case IMPORT -> SymbolKind.File;
			case API -> SymbolKind.Module;
			case OPS -> SymbolKind.Interface;
			case CALLBACK -> SymbolKind.Method;
			case FUNCTION, MACRO -> SymbolKind.Function;
			case TYPE -> SymbolKind.Struct;
			case FIELD -> SymbolKind.Field;
			case CONSTANT -> SymbolKind.Constant;
			case NOTIFY, RETRY, STATEMENT -> SymbolKind.Event;
			case CONSUMER -> SymbolKind.Class;
			case SERIES, VARIANT -> SymbolKind.Package;
			case PATCH -> SymbolKind.Object;
			case PROMISE, SETTING -> SymbolKind.Property;
			};
		}
	}

	static final class Details extends DocumentSymbolDetailsProvider {

		@Override
		public String getDetails(EObject element) {
			return SymbolText.of(element).map(SymbolText::detail).orElse("");
		}
	}
}
