package dev.seriatim.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.rules.Rules;

class RulesCommandTest {

	@Test
	void everyRuleIsListedOnALineOfItsOwnWithItsSeverity() {
		assertEquals(Rules.all().stream().map(rule -> rule.id() + " " + Rules.usualSeverity(rule)).toList(),
				Outcome.of("rules").out().lines().map(line -> line.replaceFirst(" +", " ")).toList());
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

	@Test
	void ofAMisspeltRuleTheNearestAreNamed() {
		Outcome.of("rules", "ops_member_removd").assertTrouble("ops_member_removd: no such rule; is it OPS_MEMBER_REMOVED or OPS_MEMBER_RENAMED or OPS_MEMBER_REQUIRED? "
				+ "seriatim rules lists them");
	}
}
