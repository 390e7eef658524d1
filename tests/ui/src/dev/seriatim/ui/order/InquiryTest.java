package dev.seriatim.ui.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;

import dev.seriatim.ui.WorkbenchWait;

final class InquiryTest {

	private static final int POLL_MILLISECONDS = 5;

	private final List<Object> told = new ArrayList<>();
	private final Inquiry<Integer> inquiry = new Inquiry<>("test", Display.getCurrent(), told::add, told::addAll);
	private final AtomicInteger asked = new AtomicInteger();

	/** The first time it goes on until it is given up. */
	private int firstWithoutEnd(IProgressMonitor monitor) {
		int time = asked.incrementAndGet();
		while (time == 1) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			sleep();
		}
		return time;
	}

	private static void sleep() {
		try {
			Thread.sleep(POLL_MILLISECONDS);
		} catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	@Test
	void theEndOfAnEarlierAskingIsNotThatOfTheSameQuestionAskedAgain() {
		Inquiry.Question<Integer> question = this::firstWithoutEnd;
		inquiry.ask(question);
		WorkbenchWait.untilEquals(1, asked::get);
		inquiry.ask(question);
		WorkbenchWait.until(() -> !told.isEmpty());
		assertEquals(List.of(2), told);
		assertFalse(inquiry.isPending());
	}

	@Test
	void whatIsGivenUpIsSaidAtOnceAndOnce() {
		inquiry.ask(this::firstWithoutEnd);
		WorkbenchWait.untilEquals(1, asked::get);
		inquiry.giveUp();
		assertEquals(List.of("Cancelled."), told);
		WorkbenchWait.untilEquals(0, () -> inquiry.getState());
		assertEquals(List.of("Cancelled."), told);
	}
}
