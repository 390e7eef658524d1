package dev.seriatim.model.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RulesTest {

	private static final List<String> SECTIONS = List.of("## Why", "## Bad", "## Good", "## The real case", "## How to mend", "## How to suppress");

	static List<Rule> rules() {
		return Rules.all();
	}

	@Test
	void anIdNamesOneRule() {
		var ids = new HashSet<String>();
		Rules.all().forEach(rule -> assertTrue(ids.add(rule.id()), () -> rule.id() + " stands for two rules"));
	}

	@Test
	void everyMessageBelongsToARule() {
		var rulesWithMessages = messageKeys().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(Rules.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)), rulesWithMessages);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void aRuleHasAMessage(Rule rule) {
		assertTrue(messageKeys().contains(rule.id()), () -> "No message for " + rule.id());
	}

	@ParameterizedTest
	@MethodSource("rules")
	void aRuleIsFoundByItsIdInAnyCase(Rule rule) {
		assertEquals(rule, Rules.find(rule.id().toLowerCase(Locale.ROOT)).orElseThrow());
	}

	@ParameterizedTest
	@MethodSource("rules")
	void aPageIsHeadedByTheIdAndOneSentence(Rule rule) {
		var lines = Rules.page(rule).lines().toList();
		assertEquals("# " + rule.id(), lines.get(0));
		assertEquals("", lines.get(1));
		assertTrue(lines.get(2).endsWith("."), lines.get(2));
		assertEquals("", lines.get(3), "one sentence says what the rule finds");
	}

	@ParameterizedTest
	@MethodSource("rules")
	void aPageHasEverySectionInOrderAndNoneIsEmpty(Rule rule) {
		var page = Rules.page(rule);
		assertEquals(SECTIONS, page.lines().filter(line -> line.startsWith("#")).skip(1).filter(line -> line.startsWith("## ")).toList());
		for (var section : page.split("(?m)^## .*$"))
			assertFalse(section.isBlank(), rule.id());
	}

	@ParameterizedTest
	@MethodSource("rules")
	void aPageShowsHowTheLanguageSuppressesTheRule(Rule rule) {
		var page = Rules.page(rule);
		assertTrue(page.substring(page.indexOf("## How to suppress")).contains("suppress " + rule.id() + " "), rule.id());
	}

	@ParameterizedTest
	@MethodSource("rules")
	void aPageCanBeReadAtOnce(Rule rule) {
		assertTrue(Rules.page(rule).lines().count() <= 60, () -> rule.id() + " is longer than a screen or two");
	}

	private static Set<String> messageKeys() {
		return ResourceBundle.getBundle(Rule.class.getPackageName() + ".messages").keySet();
	}
}
