package dev.seriatim.language.refresh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.text.DocumentText;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.WholeContract;
import dev.seriatim.model.drift.Comparison;
import dev.seriatim.model.drift.DeclaredApi;
import dev.seriatim.model.drift.Drift;
import dev.seriatim.model.drift.Drift.Kind;

/**
 * Brings a contract up to date with its headers: changed prototypes are replaced, new elements added, and nothing else is touched, byte for
 * byte. What is gone stays, unless it is to be removed and nothing else in the file refers to it.
 */
public final class ContractRefresh {

	/**
	 * @param text    the whole text of the file
	 * @param changed what was mended in it
	 * @param kept    what still differs: elements that are gone, and what only a person can mend
	 */
	public record Refreshed(String text, List<Drift> changed, List<Drift> kept) {
	}

	private final Api api;
	private final boolean removeGone;
	private final List<Drift> drifts;
	private final TextEdits edits;
	private final Corrections corrections;
	private final Additions additions;
	private final Removals removals;

	private ContractRefresh(String text, DeclaredApi declared, Document document, Api api, boolean removeGone) {
		this.api = api;
		this.removeGone = removeGone;
		drifts = Comparison.of(api, declared);
		edits = new TextEdits(text);
		var gone = new Gone(drifts);
		corrections = new Corrections(api, edits);
		additions = new Additions(api, edits, gone);
		removals = new Removals(document, edits, gone);
	}

	/**
	 * @param file where the text stands; not read
	 * @param text without syntax errors
	 * @return empty when the text has a syntax error or cannot be parsed at all; a text without the contract gets it at its end
	 */
	public static Optional<Refreshed> of(Path file, String text, DeclaredApi declared, boolean removeGone) {
		return of(file, text, declared, removeGone, drift -> true);
	}

	/**
	 * As {@link #of(Path, String, DeclaredApi, boolean)}, but everything else that differs is left as it is.
	 *
	 * @param wanted which drifts are mended, if they can be
	 */
	public static Optional<Refreshed> of(Path file, String text, DeclaredApi declared, boolean removeGone, Predicate<Drift> wanted) {
		if (TextResource.refusal(text).isPresent())
			return Optional.empty();
		var resource = TextResource.of(file, text);
		if (resource.getParseResult().hasSyntaxErrors())
			return Optional.empty();
		EcoreUtil.resolveAll(resource);
		var document = resource.getContents().isEmpty() ? null : (Document) resource.getContents().getFirst();
		return Optional.of(find(document, declared.api()).map(api -> new ContractRefresh(text, declared, document, api, removeGone).refresh(wanted))
				.orElseGet(() -> appended(text, declared.api())));
	}

	/** The contract of the same name, else one for the same header. */
	private static Optional<Api> find(Document document, Api derived) {
		if (document == null)
			return Optional.empty();
		return document.getApis().stream().filter(api -> derived.getName().equals(api.getName())).findFirst()
				.or(() -> document.getApis().stream().filter(api -> derived.getHeaders().stream().anyMatch(api::hasHeader)).findFirst());
	}

	private static Refreshed appended(String text, Api derived) {
		var edits = new TextEdits(text);
		edits.insert(text.length(), (text.isBlank() ? "" : text.endsWith("\n") ? "\n" : "\n\n") + contract(derived));
		return new Refreshed(edits.apply(), List.of(), List.of());
	}

	private Refreshed refresh(Predicate<Drift> wanted) {
		var known = WholeContract.of(api).elements().stream().map(Element::getName).collect(Collectors.toSet());
		var changed = new ArrayList<Drift>();
		var kept = new ArrayList<Drift>();
		for (var drift : drifts) {
			// What an extended contract has is not new.
			if (drift.kind() == Kind.ADDED && api.getExtended() != null && known.contains(drift.name()))
				continue;
			if (wanted.test(drift) && mend(drift))
				changed.add(drift);
			else
				kept.add(drift);
		}
		return new Refreshed(edits.apply(), List.copyOf(changed), List.copyOf(kept));
	}

	/** Whether it could be mended. */
	private boolean mend(Drift drift) {
		switch (drift.kind()) {
		case ADDED -> additions.add(drift.declared());
		case GONE -> {
			return removeGone && removals.remove(drift.written());
		}
		case NATURE -> {
			return false;
		}
		default -> corrections.mend(drift);
		}
		return true;
	}

	private static String contract(Api derived) {
		var document = ContractFactory.eINSTANCE.createDocument();
		document.getApis().add(EcoreUtil.copy(derived));
		return DocumentText.of(document);
	}
}
