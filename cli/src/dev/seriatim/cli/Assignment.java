package dev.seriatim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.contract.Document;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.mail.SeriesReader;

/**
 * The work, as a request and the file of the language that it may name say it together. What the command line says goes before
 * what the file says.
 */
final class Assignment {

	private final Request request;
	private final Optional<PlanFile> plan;

	private Assignment(Request request, Optional<PlanFile> plan) {
		this.request = request;
		this.plan = plan;
	}

	static Assignment of(Request request) throws Trouble {
		return new Assignment(request, PlanFile.find(request.input()));
	}

	/** The series of the messages, with the name and the promises of the file of the language. */
	PatchSeries series() throws Trouble {
		try {
			if (plan.isEmpty())
				return SeriesReader.read(request.input(), request.standIns());
			var written = plan.get().series();
			var standIns = new TreeMap<Integer, Path>();
			written.getStandIns().forEach(standIn -> standIns.put(standIn.getNumber(), plan.get().resolve(standIn.getPath())));
			standIns.putAll(request.standIns());
			var series = SeriesReader.read(plan.get().from(), standIns);
			series.setName(written.getName());
			if (written.getVersion() > 0)
				series.setVersion(written.getVersion());
			series.getStandIns().addAll(EcoreUtil.copyAll(written.getStandIns()));
			series.getPromises().addAll(EcoreUtil.copyAll(written.getPromises()));
			return series;
		} catch (InputException unusable) {
			throw new Trouble(List.of(unusable.getMessage()));
		}
	}

	/** Where the source is that the patches are applied on. */
	Optional<Path> tree() {
		return Optional.ofNullable(request.tree())
				.or(() -> plan.map(PlanFile::series).map(PatchSeries::getTree).map(path -> plan.get().resolve(path)));
	}

	/** The revision asked for. */
	Optional<String> base() {
		return Optional.ofNullable(request.base())
				.or(() -> request.tree() == null ? plan.map(PlanFile::series).map(PatchSeries::getBase) : Optional.empty());
	}

	/** The files whose contracts are judged: those named on the command line, else the file of the language. */
	Map<Path, Document> documents() throws Trouble {
		var documents = new LinkedHashMap<Path, Document>();
		plan.ifPresent(file -> documents.put(file.path(), file.document()));
		for (var path : request.contracts())
			if (!NamedContracts.isShipped(path))
				documents.put(path, PlanFile.read(path));
		return documents;
	}

	List<Consumer> consumers() throws Trouble {
		var consumers = new ArrayList<Consumer>();
		for (var document : documents().values())
			consumers.addAll(document.getConsumers());
		return consumers;
	}
}
