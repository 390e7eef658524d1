package dev.seriatim.model.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimPhrasesTest {

	private static String claims(String line, String sentence) {
		assertEquals(Optional.empty(), ClaimPhrases.objection(line));
		return ClaimPhrases.STANDARD.with(List.of(line)).ofPatch(sentence).stream().map(match -> match.kind().getLiteral() + " " + match.text()).collect(Collectors.joining("|"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "This is purely cosmetic.|no functional change This is purely cosmetic", "It compiles again, purely cosmetic|no functional change purely cosmetic",
			"Purely-cosmetic!|no functional change Purely-cosmetic" })
	void aPhraseOfTheUserIsOneMore(String sentence, String claim) {
		assertEquals(claim, claims("No functional change: [this is] purely cosmetic   # ours", sentence));
		assertEquals("no functional change NFC", claims("no functional change: purely cosmetic", "NFC"));
	}

	@Test
	void aPhraseHasAlternativesAndWordsThatAnythingCanBe() {
		var line = "no risk: (safe|harmless [and small]) for * users";
		for (var sentence : List.of("safe for old users", "harmless for old users", "harmless and small for old users"))
			assertEquals("no risk " + sentence, claims(line, sentence));
		for (var sentence : List.of("safe users", "safe for very old users", "safe and small for old users", "unsafe for old users", "safe for old users only"))
			assertEquals("", claims(line, sentence));
	}

	@Test
	void aPhraseOfCapitalsIsReadInCapitals() {
		assertEquals("no API change NAC", claims("no API change: NAC", "mm: move it (NAC)"));
		assertEquals("", claims("no API change: NAC", "mm: move it (nac)"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "# a comment", "#", "  # another" })
	void whatSaysNothingIsNoPhrase(String line) {
		assertEquals(Optional.empty(), ClaimPhrases.objection(line));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"no functional change;is no claim: a line is KIND: PHRASE, and the kinds are no functional change, no API change, backward compatible, no risk, builds at every step",
			"no bugs: none at all;is no claim: a line is KIND: PHRASE, and the kinds are no functional change, no API change, backward compatible, no risk, builds at every step",
			"no risk:;the phrase is missing", "no risk: [quite] [safe];no word of the phrase has to stand there", "no risk: (quite|rather safe;a ( is not closed",
			"no risk: quite) safe;a ) closes nothing", "no risk: (quite] safe;a ] closes nothing", "no risk: .*;\".\" belongs to no word", "no risk: a{3};\"{\" belongs to no word" })
	void whatIsWrongWithALineIsTold(String line, String reason) {
		var last = line.equals("no risk: (quite|rather safe;a ( is not closed");
		assertEquals(Optional.of(reason), ClaimPhrases.objection(line), () -> last + "");
	}
}
