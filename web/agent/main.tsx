import { mount } from "../ui/staff/index.ts";
import { App } from "./App.tsx";
import "./agent.css";
import { texts } from "./texts.ts";

mount("agent", texts.section, <App />);
