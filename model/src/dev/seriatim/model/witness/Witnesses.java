package dev.seriatim.model.witness;

import java.util.Optional;

import dev.seriatim.model.judge.Cause;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;

/** Writes witnesses of findings. */
public final class Witnesses {

	private Witnesses() {
	}

	/**
	 * The smallest module that shows what a finding tells.
	 *
	 * @param cause what the judge knows of the finding
	 * @throws NoWitness when the finding breaks no module, or what the module needs is not known
	 */
	public static Witness of(Finding finding, Optional<Cause> cause) throws NoWitness {
		if (finding.getKind() != FindingKind.SOURCE && finding.getKind() != FindingKind.BEHAVIOUR)
			throw new NoWitness("only what breaks the source or the behaviour of modules outside of the tree has one");
		var known = cause.orElseThrow(() -> new NoWitness("it tells of no change of an API"));
		return shape(known.delta()).witness(new Break(finding, known.history(), known.delta()));
	}

	private static Shape shape(Delta delta) throws NoWitness {
		return switch (delta.getKind()) {
		case REMOVED, RENAMED, CONDITION_ADDED -> use(delta);
		case RETURN_CHANGED, PARAMETERS_CHANGED -> new MemberUse();
		case SIGNATURE_CHANGED, MADE_STATIC, BECAME_MACRO -> new CallOfFunction(Seen.COMPILING);
		case ARITY_CHANGED, BECAME_FUNCTION -> new UseOfMacro();
		case TYPE_CHANGED -> new UseOfField();
		case VALUE_CHANGED -> new OldValue();
		case EXPORT_REMOVED, EXPORT_MADE_GPL -> switch (delta.getElementKind()) {
			case CONSTANT -> new UseOfConstant(Seen.LINKING);
			default -> new CallOfFunction(Seen.LINKING);
			};
		case EVENTS_CHANGED, FALLBACK_REMOVED, PAIRING_CHANGED -> new CountOfEvents();
		case CONTEXT_CHANGED -> new SleepingCallback();
		case PRECONDITIONS_CHANGED -> new CallOfFunction(Seen.RUNNING);
		case REQUIRED -> new TableWithout();
		default -> throw new NoWitness("it tells of code in the tree");
		};
	}

	/** How an element is used that is not there any more. */
	private static Shape use(Delta delta) throws NoWitness {
		return switch (delta.getElementKind()) {
		case CALLBACK -> new MemberUse();
		case FUNCTION, NOTIFY -> new CallOfFunction(Seen.COMPILING);
		case MACRO -> new UseOfMacro();
		case FIELD -> new UseOfField();
		case CONSTANT -> new UseOfConstant(Seen.COMPILING);
		case TYPE -> new UseOfType();
		case HEADER -> new IncludeOfHeader();
		default -> throw new NoWitness("it tells of code in the tree");
		};
	}
}
