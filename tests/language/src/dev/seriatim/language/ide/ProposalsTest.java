package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.TestFiles;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.language.ide.Proposals.Proposal;

final class ProposalsTest {

	private static final String API = """
			api widget {
				header "include/linux/widget.h"
				ops struct widget_ops {
					/** Called last. */
					void (*release)(struct widget *w) : optional;
					void (*flush)(struct widget *w);
				}
			}
			""";

	@TempDir
	Path folder;

	@BeforeAll
	static void setUpTheLanguageForEditors() {
		new SeriatimIdeSetup().createInjectorAndDoEMFRegistration();
	}

	@Test
	void anEmptyFileBeginsWithAKeyword() {
		assertEquals(List.of("api", "consumer", "import", "series"), texts("|"));
	}

	@Test
	void membersOfAnApiBeginWithAKeyword() {
		assertEquals(List.of("constant", "core", "guard", "header", "macro", "notify", "ops", "retry", "severity", "suppress", "type"), texts("api widget { | }"));
	}

	@Test
	void aCallbackMakesPromises() {
		assertEquals(List.of("atomic", "hint", "may sleep", "must", "optional", "pairs", "required", "shortcut", "takes"),
				texts("api widget { ops struct widget_ops { void (*release)(struct widget *w) : | } }"));
	}

	@Test
	void aFunctionMakesOtherPromises() {
		assertEquals(List.of("atomic", "exported", "exported gpl", "may sleep", "must", "takes"), texts("api widget { int f(void) : | }"));
	}

	@Test
	void keywordsAreNotProposedForAName() {
		assertEquals(List.of(), texts("api |"));
	}

	@Test
	void keywordsAreNotProposedForAParameter() {
		assertEquals(List.of(), texts("api widget { int f(struct widget |); }"));
	}

	@Test
	void aNeedIsACallbackOfTheApi() {
		assertEquals(List.of("flush", "release"), texts(API + "consumer lamp of widget needs |"));
	}

	@Test
	void aCallbackIsNamedInTheFileThatIsBeingWritten() {
		assertEquals(List.of("flush", "release"), texts(API.replace("widget *w);", "widget *w) : pairs with |;")));
	}

	@Test
	void aNotifyFunctionRaisesACallback() {
		assertEquals(List.of("flush", "release"), texts(API.replaceFirst("}\n$", "notify widget_flush raises |; }")));
	}

	@Test
	void anApiIsOneOfTheFileOrShipped() {
		assertEquals(List.of("mmu_notifier", "widget"), texts(API + "consumer lamp of |"));
	}

	@Test
	void anApiIsOneOfAnImportedFile() {
		TestFiles.write(folder, "api.seriatim", API);
		assertEquals(List.of("mmu_notifier", "widget"), texts("import \"api.seriatim\" consumer lamp of |"));
	}

	@Test
	void aPromiseIsAboutAConsumer() {
		assertEquals(List.of("cut", "lamp", "order", "patch", "patches"), texts(API + "consumer lamp of widget; series \"s\" { promise |"));
	}

	@Test
	void aShippedContractCanBeImported() {
		assertEquals(ShippedContracts.eras().stream().map(era -> '"' + era.fileName() + '"').sorted().toList(), texts("import |"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ':', value = { "|: api, consumer, series", "api a { | }: notify, ops, retry, suppress, type", "api a { ops struct b { | } }: ''",
			"series \"s\" { | }: patch, suppress, variant", "ser|: series", "consumer c of |: ''", "series \"s\" { promise |: ''" })
	void statementsAreProposedToBeFilledIn(String text, String words) {
		assertEquals(words, at(text).stream().filter(Proposal::template).map(proposal -> proposal.text().split(" ")[0]).distinct().sorted()
				.collect(Collectors.joining(", ")));
	}

	@Test
	void aTemplateIsIndentedAsItsLine() {
		var template = at("api a {\n\to|\n}\n").stream().filter(Proposal::template).findFirst().orElseThrow();
		assertEquals("ops – a table of callbacks", template.label());
		assertEquals("ops struct ${1:name}_ops {\n\t\tvoid (*${2:release})(struct ${1:name} *${3:p}) : optional;\n\t\t$0\n\t}", template.text());
	}

	/** With what it proposes filled in. */
	@ParameterizedTest
	@CsvSource(delimiter = ':', value = { "|: 3", "api a { | }: 5", "series \"s\" { | }: 3" })
	void aTemplateIsGoodSyntax(String text, int count) {
		var templates = at(text).stream().filter(Proposal::template).toList();
		assertEquals(count, templates.size());
		for (var template : templates) {
			var filled = text.replace("|", template.text().replaceAll("\\$\\{\\d:([^}]*)\\}", "$1").replace("$0", ""));
			assertEquals(List.of(), new DocumentReader().read(folder.resolve("plan.seriatim"), filled).problems().stream()
					.filter(problem -> problem.code().equals("SYNTAX")).toList(), filled);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "int f(|); struct widget *,unsigned long", "int f(str|); struct widget *", "int f(int a, |); struct widget *,unsigned long",
			"int f(const |); struct widget *,unsigned long", "int f(struct |); widget", "int f(struct wi|); widget", "int f(struct widget |); ''", "int f(int a |); ''",
			"int f(void) : |; ''" })
	void aParameterIsOfATypeThatTheTextUses(String function, String types) {
		var text = "api a { header \"a.h\" int g(struct widget *w, unsigned long n); " + function + "; }";
		var proposed = texts(text);
		proposed = proposed.stream().filter(proposal -> proposal.contains("widget") || proposal.contains("long")).toList();
		assertEquals(types, String.join(",", proposed));
	}

	@Test
	void aSeverityIsOfARule() {
		assertEquals(List.of("FUNCTION_ADDED"), texts("series \"s\" { severity FUNCTION_ADD|"));
		assertEquals(List.of("error", "info", "warning"), texts("series \"s\" { severity FUNCTION_ADDED |"));
	}

	@Test
	void aContractSuppressesFindingsOfItsElements() {
		var api = API.substring(0, API.lastIndexOf('}'));
		assertEquals(List.of("FUNCTION_ADDED"), texts(api + "severity FUNCTION_ADD|"));
		assertTrue(texts(api + "suppress FUNCTION_ADDED of |").containsAll(List.of("release", "flush", "widget_ops")));
	}

	@Test
	void aSuppressionIsOfARuleAndAnElement() {
		assertEquals(List.of("FUNCTION_ADDED"), texts("series \"s\" { suppress FUNCTION_ADD|"));
		assertTrue(texts(API + "series \"s\" { suppress FUNCTION_ADDED of |").containsAll(List.of("release", "flush", "widget_ops")));
	}

	@Test
	void aPlannedPatchAddsAnElement() {
		assertTrue(texts(API + "series \"s\" { patch 1 { adds |").containsAll(List.of("release", "flush", "widget_ops")));
	}

	@Test
	void aProposalReplacesWhatIsBeforeTheCursor() {
		var text = API + "consumer lamp of widget needs rel";
		var proposal = at(text + "|").getFirst();
		assertEquals("release", proposal.text());
		assertEquals(text.length() - "rel".length(), proposal.offset());
		assertEquals("rel".length(), proposal.length());
	}

	@Test
	void aNameIsExplained() {
		assertEquals("void (*release)(struct widget *w)\ncallback of struct widget_ops, api widget\noptional\n\nCalled last.",
				at(API + "consumer lamp of widget needs rel|").getFirst().description());
	}

	@ParameterizedTest
	@ValueSource(strings = { "}", "api {", "api a { ops struct s { void (*f)(", "\"", "/*", "consumer c of", "series \"s\" { promise patches 1..", "\uFEFFapi" })
	void brokenTextIsNoTrouble(String text) {
		assertNotNull(at(text + "|"));
		assertNotNull(at("|" + text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "{", "api a {", "import \"", "/* ", "x ", "\"", "}" })
	void aHostileTextIsNoTrouble(String piece) {
		assertNotNull(at(piece.repeat(10_000) + "|"));
	}

	@Test
	void aLongContractIsNoTrouble() {
		var text = longContract(1000) + "consumer lamp of widget needs |";
		at(text);
		assertTrue(assertTimeout(Duration.ofSeconds(5), () -> at(text)).size() >= 1000);
	}

	private static String longContract(int callbacks) {
		var text = new StringBuilder("api widget { header \"w.h\" ops struct widget_ops {\n");
		for (var number = 0; number < callbacks; number++)
			text.append("void (*callback").append(number).append(")(struct widget *w, unsigned long start) : optional;\n");
		return text + "} }\n";
	}

	private List<String> texts(String text) {
		return at(text).stream().filter(proposal -> !proposal.template()).map(Proposal::text).sorted().toList();
	}

	/** With the cursor at the bar. */
	private List<Proposal> at(String text) {
		return Proposals.at(folder.resolve("plan.seriatim"), text.replace("|", ""), text.indexOf('|'));
	}
}
