package dev.seriatim.series.code;

import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.gnu.c.GCCLanguage;
import org.eclipse.cdt.core.dom.parser.IBuiltinBindingsProvider;
import org.eclipse.cdt.core.dom.parser.c.GCCParserExtensionConfiguration;
import org.eclipse.cdt.core.dom.parser.c.ICParserExtensionConfiguration;
import org.eclipse.cdt.core.parser.DefaultLogService;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.IncludeFileContentProvider;
import org.eclipse.core.runtime.CoreException;

/** Eclipse CDT's C parser without headers: an empty include provider, and a path that no disk has. */
final class CParser extends GCCLanguage {

	/** The parser probes the disk beside the file for quoted includes. */
	private static final String PATH = "/seriatim-has-no-such-folder/source.c";

	private static final CParser INSTANCE = new CParser();

	private CParser() {
	}

	/** Parses a unit; macros that the kernel's sources define are expanded only where the unit holds their {@code #define}. */
	static IASTTranslationUnit parse(ParseUnit unit, KernelMacros macros) {
		try {
			return INSTANCE.getASTTranslationUnit(FileContent.create(PATH, unit.text()), macros.definitions(), IncludeFileContentProvider.getEmptyFilesProvider(), null,
					0, new DefaultLogService());
		} catch (CoreException e) {
			throw new IllegalStateException(e); // thrown for an index that cannot be read; there is none
		}
	}

	@Override
	protected ICParserExtensionConfiguration getParserExtensionConfiguration() {
		return new WithoutBuiltins();
	}

	/** The bindings of GCC's builtin functions take longer than a fragment, and no binding is ever asked for. */
	private static final class WithoutBuiltins extends GCCParserExtensionConfiguration {

		@Override
		public IBuiltinBindingsProvider getBuiltinBindingsProvider() {
			return null;
		}
	}
}
