package dev.seriatim.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.rules.Rules;

class RulesCommandTest {

	@Test
	void everyRuleIsListedOnALineOfItsOwn() {
		assertEquals(Rules.all().stream().map(rule -> rule.id()).toList(), Outcome.of("rules").out().lines().toList());
	}

	@Test
	void aRuleIsFoundInAnyCase() {
		var outcome = Outcome.of("rules", "ops_member_removed");

		assertEquals(0, outcome.status());
		assertThat(outcome.out(), containsString("OPS_MEMBER_REMOVED"));
	}

	@Test
	void anUnknownRuleIsTrouble() {
		Outcome.of("rules", "NO_SUCH").assertTrouble("NO_SUCH: no such rule; seriatim rules lists them");
	}
}
