package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectPrefixTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[PATCH 01 of 12] Core           | 1 | 12 |  0 | false | Core
			[PATCH v4 3/5] mm: flush        | 3 |  5 |  4 | false | mm: flush
			[RFC PATCH 2/3] x               | 2 |  3 |  0 | false | x
			[PATCH net-next v2 1/2] x       | 1 |  2 |  2 | false | x
			[PATCHv3 01/10] x               | 1 | 10 |  3 | false | x
			[PATCH 3/5 V2] x                | 3 |  5 |  2 | false | x
			[PATCH v4.14 1/3] x             | 1 |  3 |  0 | false | x
			[PATCH RESEND] x                | 0 |  0 |  0 | false | x
			[linux-mm] [PATCH 1/2] [mm] x   | 1 |  2 |  0 | false | x
			[PATCH 99999999999/3] x         | 0 |  0 |  0 | false | x
			Re: [PATCH 1/2] x               | 1 |  2 |  0 | true  | x
			RE: Re: AW: [PATCH 1/2] x       | 1 |  2 |  0 | true  | x
			[linux-mm] Re[2]: [PATCH 1/2] x | 1 |  2 |  0 | true  | x
			mm: rest: 1/2 of it             | 0 |  0 |  0 | false | mm: rest: 1/2 of it
			""")
	void theBracketsOfASubjectAreRead(String subject, int number, int total, int version, boolean reply, String title) {
		SubjectPrefix prefix = SubjectPrefix.of(subject);

		assertEquals(title, prefix.title());
		assertEquals(number, prefix.number());
		assertEquals(total, prefix.total());
		assertEquals(version, prefix.version());
		assertEquals(reply, prefix.reply());
	}

	@ParameterizedTest
	@CsvSource({ "[PATCH 00 of 12] pond #v13, 13", "[PATCH 0/13] pond callback v2, 2", "[PATCH v3 0/2] pond v2, 3",
			"[PATCH 0/2] pond for ipv6, 0", "[PATCH 0/2] pond, 0" })
	void theVersionOfACoverLetterMayStandOnlyInItsTitle(String subject, int version) {
		assertEquals(version, SubjectPrefix.of(subject).coverVersion());
	}

	@Test
	void zeroOfZeroIsNoCoverLetter() {
		assertFalse(SubjectPrefix.of("[PATCH 0/0] pond").isCover());
	}
}
