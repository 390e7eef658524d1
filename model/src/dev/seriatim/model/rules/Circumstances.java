package dev.seriatim.model.rules;

import java.util.List;
import java.util.Set;

import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.Verdict;

/** What a rule may ask about the series around a delta. */
public interface Circumstances {

	/** Whether a conforming consumer, written at the audience prefix, has the callback. */
	boolean hasAtAudience(String callback);

	/** Whether users written at the audience prefix know the element: otherwise its change breaks nobody. */
	boolean isKnownToAudience(Delta delta);

	/** Whether the change gives the element the type or value that users written at the audience prefix know. */
	boolean restoresForAudience(Delta delta);

	/** The verdict if the element was there for the audience; a change of what only the series knows is compatible, and so is the way back. */
	default Verdict forAudience(Delta delta, Verdict verdict) {
		return isKnownToAudience(delta) && !restoresForAudience(delta) ? verdict : Verdict.COMPATIBLE;
	}

	/** Whether an earlier patch of the series adds the element, after the audience. */
	boolean isNewInSeries(Delta delta);

	/** The number of the patch that adds the element first, 0 when the base has it. */
	int addedBy(Delta delta);

	/** Whether the contract gives a value for the constant. */
	boolean isValuePromised(Delta delta);

	/** Code that certainly still uses a field, constant, type or header, in order of files. */
	List<String> usersHit(Delta delta);

	/** Consumers that set the callback and do not fit any more, by name, in order of files. */
	List<String> implementersHit(Delta delta);

	/** Functions that still call the element as it was, as {@code function (file)}, in order of files. */
	List<String> callersHit(Delta delta);

	/** Consumers that have some of the lost callbacks and none of those raised instead, at the site or in what it calls. */
	List<String> consumersLosing(Delta delta);

	/** The lost callbacks that are not hints, in the order of the contract. */
	Set<String> lostEvents(Delta delta);

	/** The gained callbacks that are not hints, in the order of the contract. */
	Set<String> gainedEvents(Delta delta);

	/** Whether everything a lost callback stands in for is still raised at the site. */
	boolean standInsRemain(Delta delta);

	/**
	 * Where all the lost callbacks are raised after the patch: a direct caller or callee of the site, several of them that raise it all together, or the
	 * site's function itself under another name or in another file. Empty where there is no such place.
	 */
	List<String> movedTo(Delta delta);

	/** Sites at which the same patch newly raises a lost callback where, without a tree, no connection can be seen. */
	List<String> perhapsMovedTo(Delta delta);

	/** The context in which consumers written at the audience prefix expect a callback to run. */
	Execution contextAtAudience(Delta delta);

	/** Consumers that set the callback to a function which visibly sleeps, or of which it is declared, by name, in order of files. */
	List<String> sleepersHit(Delta delta);

	/** Functions that call the element with a lock visibly held that forbids to sleep, as {@code function (file)}, in order of files. */
	List<String> atomicCallers(Delta delta);

	/** Consumers that have some of the lost callbacks and none of those that the same place still raises, by name, in order of files. */
	List<String> consumersOnlyTold(Delta delta);

	/** Callbacks in the order of the contract, for messages. */
	List<String> inOrder(List<String> callbacks);

	/** The struct tag of the delta's element, or of the API's first ops table. */
	String opsTable(Delta delta);
}
