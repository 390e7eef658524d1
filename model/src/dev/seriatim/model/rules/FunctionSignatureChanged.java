package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.signature.Signature;

/**
 * A function of the API has another type. Callers written before still build when C converts what changed (C11 6.5.2.2p7): numbers, and pointers
 * to what becomes const; or when a result that nobody had appears; and where a macro takes its place that has as many arguments.
 */
public final class FunctionSignatureChanged implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() == DeltaKind.BECAME_MACRO)
			return becameMacro(delta, circumstances);
		if (delta.getKind() != DeltaKind.SIGNATURE_CHANGED)
			return Optional.empty();
		var before = delta.getBefore().getSignature();
		var after = delta.getAfter().getSignature();
		var converts = converts(before, after);
		var verdict = converts ? Verdict.COMPATIBLE : circumstances.forAudience(delta, Verdict.SOURCE);
		var hit = converts ? List.<String>of() : circumstances.callersHit(delta);
		return Optional.of(new Judgement(verdict, message(converts ? "converts" : "", delta.getName(), before, after), hit));
	}

	/** Only the number of its arguments is known of a macro. */
	private Optional<Judgement> becameMacro(Delta delta, Circumstances circumstances) {
		var before = delta.getBefore().getSignature();
		var arity = delta.getAfter().getArity();
		if (before == null || before.variadic() || arity < 0 || delta.getAfter().isVariadic() || arity == before.parameters().size())
			return Optional.empty();
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message("macro", delta.getName(), before.parameters().size(), arity),
				circumstances.callersHit(delta)));
	}

	private static boolean converts(Signature before, Signature after) {
		return before.variadic() == after.variadic() && before.parameters().size() == after.parameters().size()
				&& (before.result().equals("void") || Signature.returns(before.result(), after.result())) && IntStream.range(0, before.parameters().size())
						.allMatch(i -> Signature.passes(before.parameters().get(i), after.parameters().get(i)));
	}
}
