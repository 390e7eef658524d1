package dev.seriatim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DependencyRulesTest {

	private static final String MODEL = "dev.seriatim.model";
	private static final String LANGUAGE = "dev.seriatim.language";
	private static final String SERIES = "dev.seriatim.series";
	private static final String REPORT = "dev.seriatim.report";
	private static final String REVIEW = "dev.seriatim.review";
	private static final String CLI = "dev.seriatim.cli";
	private static final String UI = "dev.seriatim.ui";

	private static final DependencyRule WORKBENCH = DependencyRule.only(List.of(UI), "which only the plug-in may",
			"org\\.eclipse\\.(?:ui|swt|jface|e4)");

	private static final DependencyRule XTEXT = DependencyRule.only(
			List.of(LANGUAGE, UI + ":src/dev/seriatim/ui/editor/", CLI + ":src/dev/seriatim/cli/lsp/"),
			"which only the language, its editor and the LSP main may", "org\\.eclipse\\.(?:xtext|xtend)");

	private static final List<DependencyRule> RULES = List.of(WORKBENCH, XTEXT,
			DependencyRule.only(List.of(SERIES), "which only series may", "org\\.eclipse\\.(?:jgit|cdt)|io\\.joern"),
			DependencyRule.only(List.of(LANGUAGE, REVIEW, CLI, UI), "which only review, cli and ui may", "dev\\.seriatim\\.language"),
			DependencyRule.only(List.of(SERIES, REVIEW, CLI, UI), "which only review, cli and ui may", "dev\\.seriatim\\.series"),
			DependencyRule.only(List.of(REPORT, REVIEW, CLI, UI), "which only review, cli and ui may", "dev\\.seriatim\\.report"),
			DependencyRule.only(List.of(REVIEW, CLI, UI), "which only cli and ui may", "dev\\.seriatim\\.review"),
			DependencyRule.only(List.of(CLI), "which nothing may", "dev\\.seriatim\\.cli"),
			DependencyRule.only(List.of(UI), "which nothing may", "dev\\.seriatim\\.ui"));

	@ParameterizedTest
	@ValueSource(strings = { ".", "model", "language", "series", "report", "review", "cli" })
	void aBundleUsesOnlyWhatItMay(String folder) throws IOException {
		Part part = Part.in(folder);
		assertFalse(part.sources().isEmpty(), "no sources found in " + folder);
		assertEquals(List.of(), RULES.stream().flatMap(rule -> rule.violations(part).stream()).toList());
	}

	@Test
	void aRequiredBundleIsFoundInTheManifest() throws IOException {
		assertEquals(List.of("dev.seriatim.model requires org.eclipse.jface.text, which only the plug-in may"),
				WORKBENCH.violations(part(MODEL, "org.eclipse.emf.ecore;bundle-version=\"[2.43.0,3)\",org.eclipse.jface.text", Map.of())));
	}

	@Test
	void anImportIsFoundInTheSource() throws IOException {
		assertEquals(List.of("dev.seriatim.report: src/Page.java uses org.eclipse.swt, which only the plug-in may"),
				WORKBENCH.violations(part(REPORT, MODEL, Map.of("src/Page.java", "import org.eclipse.swt.SWT;"))));
	}

	@Test
	void aQualifiedNameIsFoundWithoutAnImport() throws IOException {
		assertEquals(1, WORKBENCH.violations(part(REPORT, MODEL, Map.of("src/Page.java", "class Page { org.eclipse.swt.SWT swt; }"))).size());
	}

	@Test
	void aCommentAndAStringAreNoUse() throws IOException {
		assertEquals(List.of(), WORKBENCH.violations(
				part(REPORT, MODEL, Map.of("src/Page.java", "/** Unlike {@link org.eclipse.swt.SWT}. */ // org.eclipse.ui\nString s = \"org.eclipse.ui\";"))));
	}

	@Test
	void theEditorMayUseXtextAndTheRestOfThePlugInMayNot() throws IOException {
		Part plugIn = part(UI, LANGUAGE, Map.of("src/dev/seriatim/ui/editor/Scanner.java", "import org.eclipse.xtext.GrammarUtil;",
				"src/dev/seriatim/ui/project/Nature.java", "import org.eclipse.xtext.GrammarUtil;"));
		assertEquals(List.of("dev.seriatim.ui: src/dev/seriatim/ui/project/Nature.java uses org.eclipse.xtext, "
				+ "which only the language, its editor and the LSP main may"), XTEXT.violations(plugIn));
	}

	private static Part part(String name, String required, Map<String, String> sources) throws IOException {
		return Part.of("Manifest-Version: 1.0\nBundle-SymbolicName: " + name + ";singleton:=true\nRequire-Bundle: " + required + "\n",
				new TreeMap<>(sources));
	}
}
