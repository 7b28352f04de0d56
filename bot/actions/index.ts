import type { Action } from "./action.ts";
import { answerDetails } from "./activityDetails.ts";
import { checkCode, sendCode } from "./identification.ts";
import { readConsent, recordConsent, withdrawConsents } from "./consents.ts";
import { readBookWish, suggestBooks } from "./books.ts";
import { findAnswer } from "./information.ts";
import { nameService } from "./nameService.ts";
import { findPlace } from "./places.ts";
import { locatePlace } from "./locatePlace.ts";
import { otherRequest } from "./otherRequest.ts";
import { recommend } from "./recommend.ts";
import { requestForm } from "./requestForm.ts";
import { myRequests, readRequest } from "./requestStatus.ts";
import { sortComplaint } from "./sortComplaint.ts";
import { sumUpRequest } from "./sumUpRequest.ts";
import { createRequest, handOff } from "./requests.ts";
import { knowPerson } from "./knowPerson.ts";
import { myData } from "./myData.ts";
import { correctRecord, proveContact, readCorrection } from "./correctRecord.ts";
import { eraseRecord, findOwnAddress, sendRecord } from "./copyAndErase.ts";
import { explainProposals } from "./explainProposals.ts";
import { pickOffering } from "./pickOffering.ts";
import { weighEligibility } from "./weighEligibility.ts";
import { cancelRegistration, checkPlace, findRegistration, holdPlace, nameParticipant } from "./registrations.ts";

/** Every name a flow may `do`. A new action is a new row; flows that name another are refused when the engine starts. */
export const actions: Readonly<Record<string, Action>> = {
  know_person: knowPerson,
  send_code: sendCode,
  check_code: checkCode,
  read_consent: readConsent,
  record_consent: recordConsent,
  withdraw_consents: withdrawConsents,
  my_data: myData,
  pick_offering: pickOffering,
  answer_details: answerDetails,
  weigh_eligibility: weighEligibility,
  read_correction: readCorrection,
  prove_contact: proveContact,
  correct_record: correctRecord,
  find_own_address: findOwnAddress,
  send_record: sendRecord,
  erase_record: eraseRecord,
  explain_proposals: explainProposals,
  check_place: checkPlace,
  name_participant: nameParticipant,
  hold_place: holdPlace,
  find_registration: findRegistration,
  cancel_registration: cancelRegistration,
  create_request: createRequest,
  name_service: nameService,
  request_form: requestForm,
  other_request: otherRequest,
  locate_place: locatePlace,
  sum_up_request: sumUpRequest,
  my_requests: myRequests,
  read_request: readRequest,
  sort_complaint: sortComplaint,
  recommend,
  find_answer: findAnswer,
  find_place: findPlace,
  read_book_wish: readBookWish,
  suggest_books: suggestBooks,
  hand_off: handOff,
};
