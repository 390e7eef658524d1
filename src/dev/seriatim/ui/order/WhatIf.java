package dev.seriatim.ui.order;

import java.time.Duration;
import java.util.List;

import org.eclipse.core.resources.IFile;

import dev.seriatim.model.series.VariantStep;
import dev.seriatim.report.DependencyReport;
import dev.seriatim.report.OrderReport;
import dev.seriatim.review.NamedSplit;
import dev.seriatim.review.OrderRequest;
import dev.seriatim.review.OrderRun;
import dev.seriatim.review.Trouble;
import dev.seriatim.ui.review.PlanRequest;
import dev.seriatim.ui.review.Sources;

/** Questions about the order of the series that a {@code .seriatim} file states, as the file is saved when they are asked. */
public final class WhatIf {

	private static final Duration LONGEST_SEARCH = Duration.ofSeconds(30);

	private final IFile plan;

	/** @param plan may be gone when a question is asked, which then has no answer */
	public WhatIf(IFile plan) {
		this.plan = plan;
	}

	/** What a variant changes that the file states. */
	public Inquiry.Question<List<OrderReport>> variant(String name) {
		return monitor -> run(name, List.of(), List.of()).run(monitor);
	}

	/** What an order changes that somebody made. */
	public Inquiry.Question<List<OrderReport>> arranged(Arrangement arrangement) {
		return monitor -> run(null, arrangement.steps(), arrangement.splits()).run(monitor);
	}

	/** The order that breaks least, and what it changes. */
	public Inquiry.Question<List<OrderReport>> suggestion() {
		return monitor -> List.of(run(null, List.of(), List.of()).suggest(monitor, LONGEST_SEARCH));
	}

	/** Which patches need which others before them. */
	public Inquiry.Question<DependencyReport> dependencies() {
		return monitor -> run(null, List.of(), List.of()).dependencies(monitor);
	}

	private OrderRun run(String variant, List<VariantStep> steps, List<NamedSplit> splits) throws Trouble {
		return new OrderRun(new OrderRequest(PlanRequest.of(plan), variant, steps, splits), Sources.cache());
	}
}
